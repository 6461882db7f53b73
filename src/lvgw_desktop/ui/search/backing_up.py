"""备份到U盘: a verified backup in a folder that is asked for."""

from lvgw_desktop.services.use_cases import UseCases
from lvgw_desktop.ui.shared.choose_file import choose_folder
from lvgw_desktop.ui.shared.operations import Operations
from lvgw_desktop.ui.shared.tab_page import TabPage


def back_up_elsewhere(use_cases: UseCases, operations: Operations, tab: TabPage) -> None:
    """Ask for the folder, make the backup there and say what is in it."""
    folder = choose_folder(tab, "备份到哪个文件夹(插好 U 盘再选)")
    if folder:
        operations.run(
            lambda progress: use_cases.backups.make(folder, progress.report),
            then=lambda made: tab.say(
                f"已备份到 {folder}，并试打开成功：{made.manifest.sentence}。{made.shortfall}"
            ),
            changed=("backups",),
            label="正在备份…",
            cancellable=True,
        )
