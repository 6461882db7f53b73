"""附件核对: whether the contents that a verified file names are all there, and copying them."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from lvgw_desktop.domain.content import Content
from lvgw_desktop.storage.content_store import ContentStore
from lvgw_desktop.storage.snapshot import Cancelled, Progress
from lvgw_desktop.storage.verification import VerificationReport

_LOST = (
    "有 {} 个附件不见了或被改过，备份里也没有完好的。日志和台账都在。"
    "请把 U 盘等处备份文件夹里的 files 文件夹复制回来再核对，没有的请重新扫描。"
)


def with_contents(
    report: VerificationReport,
    store: ContentStore,
    cancelled: Callable[[], bool] | None = None,
) -> VerificationReport:
    """Return the report of a file, its contents looked at too; raises Cancelled when told to stop.

    What is lost or altered but sound in a backup is taken from there.
    """
    if not report.ok or not report.contents:
        return report
    lost = store.lost(report.contents, lambda _bytes: _go_on(cancelled))
    if lost:
        names = tuple(content.content_hash for content in lost)
        return replace(report, ok=False, sentence=_LOST.format(len(lost)), lost=names)
    sentence = f"{report.sentence}附件 {len(report.contents)} 个，都完好。"
    return replace(report, sentence=sentence)


def copy_contents(
    contents: Iterable[Content],
    source: ContentStore,
    target: ContentStore,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> int:
    """Copy what the target lacks; returns how many have no sound copy in either.

    Raises Refusal where the disk declines, Cancelled when told to stop.
    """
    wanted = [content for content in contents if not target.has(content)]
    missing = 0
    for done, content in enumerate(wanted):
        missing += not target.take_over(content, source, lambda _bytes: _go_on(cancelled))
        if progress is not None:
            progress(done + 1, len(wanted))
    return missing


def _go_on(cancelled: Callable[[], bool] | None) -> None:
    if cancelled is not None and cancelled():
        raise Cancelled
