"""成卷的事: filing papers, the card of a volume and printing it, asked from any tab."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from lvgw_desktop.domain.draft import Draft
from lvgw_desktop.domain.ledger_volume import LedgerVolume, VolumeKey
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.volume_piece import Piece
from lvgw_desktop.services.drafts import DraftPlace, place_of
from lvgw_desktop.ui.shared.progress import Progress
from lvgw_desktop.ui.shared.surroundings import Surroundings, WindowErrands
from lvgw_desktop.ui.shared.tab_page import TabPage
from lvgw_desktop.ui.shared.undoing import undoing

if TYPE_CHECKING:
    from lvgw_desktop.services.filing import Filing
    from lvgw_desktop.services.unfiled import Unfiled
    from lvgw_desktop.services.volume_printing import SavedVolume
    from lvgw_desktop.ui.printing.jobs import Offer

# Pages are loaded when they are first asked for: the window opens without them.
# ruff: noqa: PLC0415


CHANGED_BY_PRINTING = ("volumes", "service_logs")
FILING, BY_LOGS = "filing", "logs"
_VILLAGE_GONE = "这个村(居)已经不在名册里了。写过的还在草稿里。"
OfferPrint = Callable[[Callable[[], Sequence["Offer"]]], None]
"""Opens the print page for what the call offers."""


class VolumeErrands(WindowErrands):
    """Runs them over the tab in front."""

    def __init__(self, around: Surroundings, offer_print: OfferPrint) -> None:
        super().__init__(around)
        self._offer_print = offer_print

    def print_volume(self, key: VolumeKey) -> None:
        """打印整卷 of a village and year."""
        from lvgw_desktop.ui.volumes.jobs import offers_of_volume

        self._offer_print(lambda: offers_of_volume(self._use_cases, key))

    def print_piece(self, key: VolumeKey, piece: Piece) -> None:
        """打印 one of 封面, 卷内目录, 备考表, 脊背签."""
        from lvgw_desktop.ui.volumes.jobs import offers_of_pieces

        self._offer_print(lambda: offers_of_pieces(self._use_cases, key, piece))

    def save_all(self, year: int) -> None:
        """Write the volumes of all villages into a folder, one PDF each."""
        from lvgw_desktop.ui.shared.choose_file import choose_folder

        tab = self._here()
        folder = choose_folder(tab, "存到哪个文件夹")
        if folder is None:
            return
        target = folder

        def work(progress: Progress) -> tuple["SavedVolume", ...]:
            return self._use_cases.volume_printing.save_all(year, target, told=progress.report)

        def tell(saved: tuple["SavedVolume", ...]) -> None:
            odd = sum(len(one.missing) for one in saved)
            by_hand = f"{odd} 处没有字体能印，留了空框。" if odd else ""
            tab.say(f"{len(saved)} 卷已存到 {target}。{by_hand}")

        self._operations.run(
            work,
            then=tell,
            label="正在生成各卷 PDF：",
            changed=CHANGED_BY_PRINTING,
            cancellable=True,
        )

    def file_logs(self, log_ids: Sequence[int], filed: Callable[[], object] = lambda: None) -> None:
        """归档到卷 the signed sheets among these logs; `filed` hears when that is done."""
        filing = self._use_cases.filing
        nothing = "这里没有签回了还没归档的日志。签回后再归档。"
        self._offer_filing(lambda: filing.of_logs(log_ids), nothing, _place_of_logs, filed)

    def file_village(self, key: VolumeKey) -> None:
        """归档到卷 all that waits for the volume of a village and year."""
        filing = self._use_cases.filing
        nothing = "签回的日志、办完的其他记录和印好的台账都归过档了。"
        place = DraftPlace(FILING, f"{key.village_id} {key.year}")
        self._offer_filing(
            lambda: filing.of_village(key.village_id, key.year), nothing, lambda _papers: place
        )

    def edit_volume(self, key: VolumeKey) -> None:
        """Open the card of a volume (卷的资料)."""
        from lvgw_desktop.ui.volumes.properties_page import properties_page

        tab, volumes = self._here(), self._use_cases.volumes

        def read() -> tuple[LedgerVolume, LedgerVolume, str]:
            if key.village_id not in self._use_cases.pickers.names().villages:
                raise Refusal(_VILLAGE_GONE)
            volume = volumes.of_village(key.village_id, key.year)
            village = self._use_cases.pickers.names().village(key.village_id)
            return volume, volumes.derived(volume), village

        def open_page(found: tuple[LedgerVolume, LedgerVolume, str]) -> None:
            page = properties_page(*found, self._use_cases, self._operations)
            page.saved.connect(lambda _volume: tab.close_page(page))
            tab.open_page(page)

        self._operations.run(read, then=open_page)

    def take_up_draft(self, draft: Draft) -> None:
        """Open the card of the volume that a draft is about."""
        self.edit_volume(_key_in(place_of(draft)))

    def take_up_filing(self, draft: Draft) -> None:
        """Go on with the filing that a draft is about."""
        place = place_of(draft)
        if place.page == BY_LOGS:
            self.file_logs([int(log_id) for log_id in place.record.split()])
        else:
            self.file_village(_key_in(place))

    def _offer_filing(
        self,
        papers: Callable[[], tuple["Unfiled", ...]],
        nothing: str,
        place: Callable[[Sequence["Unfiled"]], DraftPlace],
        filed: Callable[[], object] = lambda: None,
    ) -> None:
        tab, names = self._here(), self._use_cases.pickers.names

        def open_page(found: tuple[tuple["Unfiled", ...], dict[int, str]]) -> None:
            if found[0]:
                self._open_filing(tab, *found, place(found[0]), filed)
            else:
                tab.say(nothing)

        def read() -> tuple[tuple["Unfiled", ...], dict[int, str]]:
            return papers(), {key: one.name for key, one in names().villages.items()}

        self._operations.run(read, then=open_page, key="volumes.unfiled")

    def _open_filing(
        self,
        tab: TabPage,
        papers: Sequence["Unfiled"],
        villages: dict[int, str],
        place: DraftPlace,
        filed: Callable[[], object],
    ) -> None:
        from lvgw_desktop.ui.shared.editor_draft import DraftDesk
        from lvgw_desktop.ui.volumes.filing_page import CHANGED, FilingPage

        filing, operations = self._use_cases.filing, self._operations
        desk = DraftDesk(self._use_cases.drafts, place, f"归档到卷 {len(papers)} 件")
        page = FilingPage(papers, villages, filing, operations, desk)

        def finish(done: "Filing") -> None:
            undo = undoing(operations, lambda: filing.undo(done), CHANGED)
            tab.close_page(page)
            filed()
            tab.say(f"{len(done.items)} 件已归档，请照页号盖章。", undo)

        page.saved.connect(finish)
        tab.open_page(page)


def _place_of_logs(papers: Sequence["Unfiled"]) -> DraftPlace:
    logs = " ".join(str(one.log.id) for one in papers if one.log)
    return DraftPlace(FILING, logs, BY_LOGS)


def _key_in(place: DraftPlace) -> VolumeKey:
    village_id, year = place.record.split()
    return VolumeKey(int(village_id), int(year))
