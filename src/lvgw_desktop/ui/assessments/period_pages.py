"""一次考核的页面: those that write about several pairs at once, opened from one of them."""

from lvgw_desktop.domain.held_meeting import HeldMeeting
from lvgw_desktop.services.assessments import PairPage
from lvgw_desktop.services.firm_reports import FirmReport
from lvgw_desktop.ui.assessments import fee_pages, local_points_page, meeting_page, report_page
from lvgw_desktop.ui.assessments.firm_summary_page import FirmSummaryPage
from lvgw_desktop.ui.assessments.local_points_page import open_points
from lvgw_desktop.ui.assessments.meeting_page import MeetingPage
from lvgw_desktop.ui.assessments.pair_desk import PairDesk
from lvgw_desktop.ui.assessments.papers import offers_of_firms, offers_of_meeting
from lvgw_desktop.ui.assessments.report_page import ReportPage


def open_meeting(desk: PairDesk, page: PairPage) -> None:
    """Open the meeting that a pair was voted on in, or a new one."""

    def show(meeting: HeldMeeting) -> None:
        opened = MeetingPage(desk, meeting, desk.draft(page, meeting_page.NAME))
        opened.print_asked.connect(
            lambda asked: desk.print_offers(lambda: offers_of_meeting(desk.use_cases, asked))
        )
        desk.open_page(opened)

    meetings = desk.use_cases.assessment_meetings
    desk.operations.run(lambda: meetings.of_pair(page.pair), then=show, key="assessments.meeting")


def open_report(desk: PairDesk, page: PairPage) -> None:
    """Open what the firm of a pair says of itself."""

    def show(report: FirmReport) -> None:
        desk.open_page(ReportPage(desk, report, desk.draft(page, report_page.NAME)))

    reports = desk.use_cases.firm_reports
    desk.operations.run(lambda: reports.of_pair(page.pair), then=show, key="assessments.report")


def open_summary(desk: PairDesk, year: int) -> None:
    """Open the summary by firm of a year."""
    page = FirmSummaryPage(desk, year)
    page.print_asked.connect(
        lambda asked, kind: desk.print_offers(lambda: offers_of_firms(desk.use_cases, asked, kind))
    )
    desk.open_page(page)


OPENED = {
    meeting_page.NAME: open_meeting,
    report_page.NAME: open_report,
    local_points_page.NAME: open_points,
    **fee_pages.OPENED,
}
"""What opens a draft again, by the name of its page."""
