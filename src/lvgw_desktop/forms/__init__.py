"""表样: printed forms as data, in four pure steps: load → fill → lay out → draw.

    pack = open_pack(forms_dir / office.pack, fonts_dir, overrides=None)    # pack.py
    definition = pack.definition("service_log")
    filled = fill(definition, roots, pack.vocabulary)                       # fill.py
    document = lay_out(definition, filled, pack.fonts, issue=None)          # layout.py
    render([document, …], pack.fonts, out, progress=None, cancelled=None)   # render.py

`roots` maps the names a definition declares (bindings.ROOTS: service_log, ledger, volume, …) to
records; a missing or None root leaves its fields blank, so `roots={}` fills the blank form.
`fill` takes `masked=True` for copies that hide those who were served (masking.py says what).
`issue` is `Issue(serial, check_code, region_code, first_page=1)` of issue.py, None for a preview.
`lay_out` takes `pictures` too: the JPEG or PNG files a plate may show, by content hash; `render`
takes `bookmarks`: `Bookmark(title, page, level=0)` of outline.py, read after the last page.

Four kinds of form: grids of labelled cells with flowing ones (grid_form.py), tables of rows under
a nested head (table_form.py), plates of things at places of the page (plate_form.py), running texts
as official letters are (letter_form.py). Rows of grid cells (grid_row.py) stand in the first three.
Columns of a table may draw numbers: as bars, or as the grey behind them (table_drawing.py).

Around them:
    missing_characters(document, fonts) → boxes and private characters      # missing.py
    flow_capacity(definition, filled, fonts) → pages, characters left       # capacity.py
    head_cells(columns) → spans of a nested head                            # table_head.py
    row_height(definition, texts, fonts) → mm                               # table_rows.py
    picture_page(content, width, height) → a scanned sheet as a page        # document.py
    to_json(document), from_json(text)                                      # document_json.py
    filled.to_json(), filled_from_json(text)                                # fill.py

All lengths inside a Document are pt, y downwards from the upper edge of the paper; definitions
are in mm. Nothing here imports ReportLab or zxing-cpp before it draws.
"""
