"""扫描: pages of PDF, TIFF and JPEG to pictures, and what their QR codes say.

The only package that knows pypdfium2 and Pillow, and reads with zxing-cpp; each is loaded on
first use.
"""
