"""首页要别处办的: what 首页 asks of the other places of the window."""

from PySide6.QtCore import QObject, Signal


class HomeAsks(QObject):
    """One signal for each place; villages, advisers and logs come by id, months as such."""

    new_log = Signal(object, object)
    """Village id and adviser id, both may be None."""
    logs = Signal(object)
    """LogFilter."""
    log = Signal(int)
    plans = Signal()
    prefilled = Signal()
    scan_back = Signal()
    draft = Signal(str)
    """uuid."""
    bin = Signal()
    village = Signal(int)
    adviser = Signal(object)
    """None for all of them."""
    month = Signal(object)
    """StatisticalMonth of 月报."""
    assessment = Signal(object)
    """AssessedPair."""
    year_summary = Signal(int)
    """The year."""
    others = Signal()
    other = Signal(object, int)
    """OtherKind and id."""
    new_other = Signal(object)
    """OtherKind."""
    other_of_log = Signal(object, str)
    """OtherKind and the uuid of a log."""
    rule = Signal(str)
    """Rule id, to be read and set anew."""
    backups = Signal()
    import_roster = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
