"""设置 · 关于: the version, and the licences of what the program is made with."""

from PySide6.QtWidgets import QWidget

from lvgw_desktop import __version__
from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.card import Card
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import STRETCH, column, keep_size, row
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.scrolled import ScrolledContent, scrolled

NOTE = "离线使用，不联网。数据只在本机。"
PARTS = (
    ("Python", "PSF 许可"),
    ("Qt 6、PySide6", "LGPL 3"),
    ("SQLAlchemy · SQLite", "MIT · 公有领域"),
    ("ReportLab", "BSD"),
    ("pypdfium2 · PDFium", "Apache 2.0 或 BSD · BSD"),
    ("zxing-cpp · Pillow", "Apache 2.0 · MIT-CMU"),
    ("XlsxWriter · openpyxl", "BSD · MIT"),
    ("python-calamine", "MIT"),
    ("python-docx · lxml", "MIT · BSD"),
    ("cryptography", "Apache 2.0 或 BSD"),
    ("拼音表(由 pypinyin 制成)", "MIT"),
)
FONTS = (
    ("宋体、黑体、小标宋(由思源字体制成)", "SIL OFL 1.1"),
    ("楷体(由霞鹜文楷制成)", "SIL OFL 1.1"),
    ("生僻字(由花园明朝制成)", "SIL OFL 1.1"),
    ("仿宋(由 Fandol 仿宋制成)", "GPL，附字体例外"),
    ("图标 Phosphor", "MIT"),
)


class AboutSection(QWidget):
    """Facts to read."""

    def __init__(self, use_cases: UseCases, _operations: Operations) -> None:
        super().__init__()
        pack = use_cases.workplace.pack.facts
        file = use_cases.workplace.database.path
        facts = (
            ("版本", __version__),
            ("表样", f"{pack.province} {pack.edition}"),
            ("数据文件", str(file)),
        )
        product = Card("村(居)法律顾问工作台", Label(NOTE, "body2"), *map(_line, facts))
        parts = Card("所用程序库", *map(_line, PARTS))
        fonts = Card("字体和图标(许可全文在程序的 resources 文件夹里)", *map(_line, FONTS))
        view = scrolled(ScrolledContent(column(product, parts, fonts, STRETCH)))
        self.setLayout(column(view))


def _line(fact: tuple[str, str]) -> QWidget:
    name = Label(fact[0], "body2")
    keep_size(name, min_width=300)
    inside = row(name, spacing=12)
    inside.put(Label(fact[1], wrap=True), 1)
    line = QWidget()
    line.setLayout(inside)
    return line
