"""表样一览: every form with sample records as PDF and PNG, to be looked at."""

import argparse
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from PIL import Image

from builders import a_firm, a_log, a_village, an_adviser, an_office
from lvgw_desktop import paths
from lvgw_desktop.domain.ledger import Ledger, LedgerRow
from lvgw_desktop.forms.fill import fill
from lvgw_desktop.forms.issue import Issue
from lvgw_desktop.forms.layout import lay_out
from lvgw_desktop.forms.pack import FormPack, open_pack
from lvgw_desktop.forms.render import render
from lvgw_desktop.scanning.raster import rasterise

DPI = 150
STORY = (
    "张䶮反映：其承包的三组东洼地块(承包合同载明面积2.6亩)与李某家地块相邻，2026年春李某翻耕时将原界石"
    "向其一侧移动约0.8米，双方多次争执，要求明确地界应如何确定、能否直接起诉。\n"
    "解答意见：一、承包地四至以土地承包经营权证、承包合同及登记簿的记载为准；记载不清的，可结合历史耕种"
    "界线、界石和知情村民的证言认定。二、可以先申请社区人民调解委员会调解，也可以申请仲裁或者起诉。"
    "三、提醒当事人不得自行移动界石、毁坏青苗，注意保存现场照片。\n"
)
LEDGER_TEXT = (
    "居民孙某兰；咨询丈夫去世后宅基地房屋继承及过户材料；告知先办继承公证，已列出材料清单。"
)
COLUMNS = ("consultation", "mediation", "publicity", "training", "other")


def main() -> None:
    """Render every sample into the folder given by --out."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, required=True)
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    pack = open_pack(paths.forms_folder() / "henan", paths.resources_folder() / "fonts")
    for name, form_id, roots, issue in samples():
        print(_rendered(pack, out / f"{name}.pdf", form_id, roots, issue))


def samples() -> Iterator[tuple[str, str, dict[str, object], Issue | None]]:
    """Yield name, form, records and issue of every sample: filled, empty and the longest."""
    sheet = Issue("LX-2026-0137", "7K3F92", "410404")
    yield "log_sheet_filled", "service_log", _sheet(STORY), sheet
    yield "log_sheet_empty", "service_log", {}, None
    yield "log_sheet_overflow", "service_log", _sheet(STORY * 9), sheet
    ledger = Issue("TZ-LX-2026-03", "Q9D2WE", "410404")
    yield "ledger", "ledger", _ledger([LEDGER_TEXT] * 22), ledger
    yield "ledger_longrow", "ledger", _ledger([LEDGER_TEXT, STORY * 8, LEDGER_TEXT]), ledger
    yield "ledger_empty", "ledger", {}, None


def _sheet(content: str) -> dict[str, object]:
    log = a_log(
        client_name="张䶮",
        client_description="男，56岁，军营社区三组居民，与邻居李某相邻承包地地界争议当事人",
        content=content.strip(),
        result="当事人表示接受，同意先行调解，约定2026年6月18日上午在社区组织双方调解。",
        served_on=date(2026, 6, 12),
    )
    return {
        "service_log": log,
        "adviser": replace(an_adviser(), name="王㛃舟"),
        "firm": a_firm(),
        "village": a_village(name="军营社区"),
        "office": an_office(),
    }


def _ledger(texts: Sequence[str]) -> dict[str, object]:
    rows = tuple(
        LedgerRow(
            seq=number,
            served_on=date(2026, 1, 8) + timedelta(days=7 * number),
            village_short="军营社区",
            client_name="孙某兰",
            **{COLUMNS[number % len(COLUMNS)]: text},
        )
        for number, text in enumerate(texts, start=1)
    )
    ledger = Ledger(
        title_name="周明远",
        year=2026,
        rows=rows,
        adviser_name="周明远",
        firm_name="河南砺衡律师事务所",
        until=date(2026, 6, 25),
    )
    return {"ledger": ledger, "office": an_office()}


def _rendered(
    pack: FormPack, target: Path, form_id: str, roots: dict[str, object], issue: Issue | None
) -> str:
    definition = pack.definition(form_id)
    words = fill(definition, roots, pack.vocabulary)
    out = io.BytesIO()
    pages = render([lay_out(definition, words, pack.fonts, issue)], pack.fonts, out)
    target.write_bytes(out.getvalue())
    for number, picture in enumerate(rasterise(out.getvalue(), DPI / 72), start=1):
        image = Image.frombytes("RGB", (picture.width, picture.height), picture.pixels)
        image.save(target.with_name(f"{target.stem}-{number}.png"))
    return f"{target.name}: {pages} pages"


if __name__ == "__main__":
    main()
