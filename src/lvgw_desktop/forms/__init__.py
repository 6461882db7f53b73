"""表样: printed forms as data, in four pure steps: load → fill → lay out → draw.

    pack = open_pack(forms_dir / office.pack, fonts_dir, overrides=None)    # pack.py
    definition = pack.definition("service_log")
    filled = fill(definition, roots, pack.vocabulary)                       # fill.py
    document = lay_out(definition, filled, pack.fonts, issue=None)          # layout.py
    render([document, …], pack.fonts, out, progress, cancelled, bookmarks)    # render.py

`roots` maps the names a definition declares (service_log, adviser, firm, village, office, ledger)
to records; a missing or None root leaves its fields blank, so `roots={}` fills the blank form.
`issue` is `Issue(serial, check_code, region_code, first_page=1)` of issue.py, None for a preview.
`bookmarks` are `Bookmark(title, page, level=0)` of outline.py, read after the last page is drawn.

Around them:
    missing_characters(document, fonts) → boxes and private characters      # missing.py
    flow_capacity(definition, filled, fonts) → pages, characters left       # capacity.py
    head_cells(columns) → spans of a nested head                            # table_head.py
    row_height(definition, texts, fonts) → mm                               # table_rows.py
    to_json(document), from_json(text)                                      # document_json.py
    filled.to_json(), filled_from_json(text)                                # fill.py

All lengths inside a Document are pt, y downwards from the upper edge of the paper; definitions
are in mm. Nothing here imports ReportLab or segno before it draws.
"""
