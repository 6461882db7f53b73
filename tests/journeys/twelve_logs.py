"""An office of two villages with twelve services of three months, none of them on paper yet."""

from datetime import date, datetime

from builders import a_log
from exchange.workbooks import HEAD, save
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.cli.command import main
from lvgw_desktop.domain.service_log import PaperState

NOW = datetime(2026, 11, 20, 14, 32)

VILLAGES = {"兴梁社区": ("龙兴街道", "周明远"), "军营社区": ("人民路街道", "王㛃舟")}
LONG = "".join(f"第{n}户：就共用排水沟的归属逐户询问，告知相邻关系的规定。" for n in range(1, 56))
"""A text that takes three pages."""
RARE = "㛃、䶮、𬭎三位当事人到场，请顾问核对继承份额。"
DAYS = ((9, 3), (9, 10), (9, 24), (10, 8), (10, 9), (10, 15), (10, 22), (11, 2), (11, 5), (11, 9))
HANDWRITTEN_ON = (10, 29)
LATE = (11, 12)


def lvgw(file, *arguments):
    """Run a command on an office file; returns its exit status."""
    given = ["--data", str(file), *map(str, arguments)]
    return main(given, office_files(now=lambda: NOW), file)


def make_office(folder):
    """Make office.db with its roster, by commands."""
    file = folder / "office.db"
    where = ("--district", "平顶山市石龙区司法局", "--prefix", "LX", "--region", "410404")
    assert lvgw(file, "init", "--office", "龙兴司法所", *where) == 0
    assert lvgw(file, "import", "roster", roster(folder / "名册.xlsx")) == 0


def roster(path):
    """Write the workbook that brings villages, advisers and their terms."""
    rows = [
        (
            village,
            street,
            adviser,
            "律师",
            "河南砺衡律师事务所",
            f"1410420201012345{number}",
            f"138-0375-000{number}",
            "2026-01-01",
            "2026-12-31",
        )
        for number, (village, (street, adviser)) in enumerate(VILLAGES.items())
    ]
    return save(path, [HEAD, *rows])


def record_twelve(office):
    """Record the services; returns them in the order of their serials, by village in turn."""
    texts = {3: LONG, 6: RARE}
    days = [*DAYS, HANDWRITTEN_ON, LATE]
    return [
        office.service_logs.record(
            a_log(
                village_id=1 + number % 2,
                adviser_id=1 + number % 2,
                served_on=date(2026, *day),
                content=texts.get(number, f"咨询第{number + 1}件，院墙滴水。"),
                paper_state=(PaperState.SIGNED if day == HANDWRITTEN_ON else PaperState.TO_PRINT),
            )
        )
        for number, day in enumerate(days)
    ]
