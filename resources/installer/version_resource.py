"""版本信息: what Windows shows on the Details page of a file's properties."""

from PyInstaller.utils.win32 import versioninfo

CHINESE_UNICODE = (0x0804, 1200)


def version_resource(version: str, file_name: str) -> versioninfo.VSVersionInfo:
    """Make the resource of one executable from a version such as 0.1.0."""
    numbers = (*map(int, version.split(".")), 0)
    words = {
        "ProductName": "村(居)法律顾问工作台",
        "FileDescription": "村(居)法律顾问工作台",
        "ProductVersion": version,
        "FileVersion": version,
        "OriginalFilename": file_name,
    }
    strings = [versioninfo.StringStruct(name, text) for name, text in words.items()]
    return versioninfo.VSVersionInfo(
        ffi=versioninfo.FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            versioninfo.StringFileInfo([versioninfo.StringTable("080404B0", strings)]),
            versioninfo.VarFileInfo([versioninfo.VarStruct("Translation", list(CHINESE_UNICODE))]),
        ],
    )
