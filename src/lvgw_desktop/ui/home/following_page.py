"""跟着变的画面: a page over 首页 that shows what the overview says, and follows it."""

from abc import abstractmethod

from lvgw_desktop.services.home import HomeOverview
from lvgw_desktop.ui.shared.tab_page import Page


class FollowingPage(Page):
    """A page that is told of every new overview."""

    @abstractmethod
    def follow(self, overview: HomeOverview) -> None:
        """Show what is known now."""
