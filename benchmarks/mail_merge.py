"""邮件合并: 1,000 sheets against a mail merge of LibreOffice Writer, where it is installed.

Both set the same words of 1,000 logs of 300 characters in the same fonts into a frame of the same
rows, as one PDF. The peer is timed without its start, and draws no QR: it has none to merge.
"""

import csv
import os
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

from benchmarks.log_sheets import FONTS, draw_ours, records
from benchmarks.measure import seconds_of
from lvgw_desktop.domain.service_log import ServiceLog

SCRIPT = Path(__file__).parent / "libreoffice" / "merge.py"
PYTHONS = ("/usr/bin/python3", "/usr/lib/libreoffice/program/python")
WRITER = Path("/usr/lib/libreoffice/program/libswlo.so")
HALF = 4
COLUMNS = ("serial", "day", "client", "content", "result")

_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""
_SHEET = """<?xml version="1.0" encoding="UTF-8"?>
<office:document office:mimetype="application/vnd.oasis.opendocument.text" office:version="1.3"
  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">
<office:font-face-decls>
  <style:font-face style:name="LVGW Fang" svg:font-family="'LVGW Fang'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph">
  <style:text-properties fo:font-size="12pt" style:font-name-asian="LVGW Fang"
    style:font-size-asian="12pt" style:language-asian="zh" style:country-asian="CN"/>
</style:default-style><style:style style:name="title" style:family="paragraph">
  <style:paragraph-properties fo:text-align="center"/>
  <style:text-properties fo:font-size="22pt" style:font-size-asian="22pt"/></style:style>
<style:style style:name="right" style:family="paragraph">
  <style:paragraph-properties fo:text-align="end"/>
  <style:text-properties fo:font-size="8pt" style:font-size-asian="8pt"/></style:style>
<style:style style:name="text" style:family="paragraph">
  <style:paragraph-properties fo:text-align="justify" fo:text-indent="24pt"
    fo:line-height="18.5pt"/></style:style>
</office:styles>
<office:automatic-styles>
  <style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="210mm"
    fo:page-height="297mm" fo:margin-top="37mm" fo:margin-right="26mm" fo:margin-bottom="35mm"
    fo:margin-left="28mm"/><style:footer-style/></style:page-layout>
  <style:style style:name="cell" style:family="table-cell">
    <style:table-cell-properties fo:border="0.6pt solid #000000" fo:padding="1.6mm"/></style:style>
  {heights}
</office:automatic-styles>
<office:master-styles>
  <style:master-page style:name="Standard" style:page-layout-name="a4"><style:footer>
  <text:p text:style-name="right">第 1 页　共 1 页</text:p></style:footer>
  </style:master-page></office:master-styles>
<office:body><office:text>
<text:p text:style-name="right">编号 {serial}</text:p>
<text:p text:style-name="right">校验码 7K3F92</text:p>
<text:p text:style-name="title">河南省村（居）法律顾问工作日志</text:p>
<table:table><table:table-column table:number-columns-repeated="4"/>
{rows}
</table:table>
</office:text></office:body></office:document>
"""
_HEAD = (
    (14, ("法律顾问姓名", "周明远", "所在机构", "河南砺衡律师事务所")),
    (12, ("村（居）名称", "平顶山市石龙区龙兴街道军营社区")),
    (14, ("服务时间", "{day}", "服务方式", "现场")),
    (24, ("服务对象基本情况、联系方式", "{client}")),
)
"""Height in mm and cells; the last cell takes the rest of the four columns."""
_BODY = (
    (90, ("服务内容及结果：", "{content}", "处理结果：{result}", "法律顾问签名：　　年　月　日")),
    (24, ("服务对象或联系人签字：", "电话：　　　　年　月　日")),
)
"""Height in mm and the paragraphs of the one cell."""


def measure(_rounds: int) -> list[tuple[str, float, str]]:
    """One merge, as it takes longer than all the rest together, between two halves of ours."""
    python = next((one for one in PYTHONS if _talks_to_libreoffice(one)), None)
    if python is None or not WRITER.exists():
        print("  LibreOffice Writer with its Python (python3-uno) is not installed: not measured")
        return []
    draw_ours(records())
    before = [seconds_of(lambda: draw_ours(records())) for _each in range(HALF)]
    peer = merge_seconds(python, records())
    after = [seconds_of(lambda: draw_ours(records())) for _each in range(HALF)]
    ratio = peer / statistics.median([*before, *after])
    return [("sheets, times as fast as LibreOffice's mail merge", ratio, "≥ 15")]


def merge_seconds(python: str, logs: list[ServiceLog]) -> float:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _write_logs(folder / "logs.csv", logs)
        (folder / "sheet.fodt").write_text(_sheet(), encoding="utf-8")
        fonts = folder / "fonts.conf"
        fonts.write_text(_FONTCONFIG.format(fonts=FONTS, cache=folder / "cache"), encoding="utf-8")
        told = {**os.environ, "FONTCONFIG_FILE": str(fonts)}
        done = subprocess.run(
            [python, str(SCRIPT), name], env=told, capture_output=True, text=True, check=True
        )
        merged = folder / "merged0.pdf"
        assert merged.read_bytes().startswith(b"%PDF-"), done.stderr
        return float(done.stdout.split()[-1])


def _write_logs(target: Path, logs: list[ServiceLog]) -> None:
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow(COLUMNS)
        for log in logs:
            day = f"{log.served_on.year}年{log.served_on.month}月{log.served_on.day}日"
            client = f"{log.client_name}，{log.client_description}；{log.client_phone}"
            writer.writerow([log.serial, day, client, log.content, log.result])


def _sheet() -> str:
    rows = [(height, [[words] for words in cells]) for height, cells in _HEAD]
    rows += [(height, [list(paragraphs)]) for height, paragraphs in _BODY]
    heights = "".join(
        f'<style:style style:name="r{height}" style:family="table-row">'
        f'<style:table-row-properties style:min-row-height="{height}mm"/></style:style>'
        for height in {height for height, _cells in rows}
    )
    drawn = "".join(_row(height, cells) for height, cells in rows)
    fields = {name: _field(name) for name in COLUMNS}
    return _SHEET.replace("{heights}", heights).replace("{rows}", drawn).format(**fields)


def _row(height: int, cells: list[list[str]]) -> str:
    inside = ""
    for place, paragraphs in enumerate(cells, start=1):
        span = 5 - len(cells) if place == len(cells) else 1
        style = "text" if len(cells) == 1 else "Standard"
        words = "".join(f'<text:p text:style-name="{style}">{one}</text:p>' for one in paragraphs)
        inside += (
            f'<table:table-cell table:style-name="cell" table:number-columns-spanned="{span}">'
            f"{words}</table:table-cell>" + "<table:covered-table-cell/>" * (span - 1)
        )
    return f'<table:table-row table:style-name="r{height}">{inside}</table:table-row>'


def _field(name: str) -> str:
    source = 'text:table-name="logs" text:table-type="table" text:database-name="sheets"'
    shown = f'<text:database-display text:column-name="{name}" {source}>'
    return f"{shown}{name}</text:database-display>"


def _talks_to_libreoffice(python: str) -> bool:
    if shutil.which(python) is None or shutil.which("soffice") is None:
        return False
    return (
        subprocess.run([python, "-c", "import uno"], check=False, capture_output=True).returncode
        == 0
    )
