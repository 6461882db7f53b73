"""开始使用: makes the office file from what was filled in, and imports the roster into it."""

from dataclasses import dataclass
from pathlib import Path

from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.import_outcome import ImportOutcome
from lvgw_desktop.services.importing import ImportKind
from lvgw_desktop.services.office_files import OfficeFiles
from lvgw_desktop.services.use_cases import UseCases


@dataclass(frozen=True, kw_only=True, slots=True)
class FirstStart:
    """What the page of the first start says."""

    office: JudicialOffice
    roster: Path | None
    text_scale: float


def begin_office(files: OfficeFiles, file: Path, first: FirstStart) -> tuple[UseCases, str]:
    """Make the office file; returns it open, with what is to be said about the roster.

    A roster that cannot be read does not take the office back: it can be imported again.
    """
    use_cases = files.create(file, first.office)
    use_cases.preferences.set_text_scale(first.text_scale)
    if first.roster is None:
        return use_cases, ""
    try:
        outcome = use_cases.importing.run(use_cases.importing.read(first.roster, ImportKind.ROSTER))
    except Refusal as refusal:
        return use_cases, f"名册没有导入：{refusal.sentence}"
    return use_cases, outcome.sentence


def look_at_roster(files: OfficeFiles, workbook: Path) -> ImportOutcome:
    """Try a roster on an office that is thrown away."""
    with files.trial() as trial:
        return trial.importing.try_out(trial.importing.read(workbook, ImportKind.ROSTER))


def save_template(files: OfficeFiles, target: Path) -> Path:
    """Write an empty roster to fill in."""
    with files.trial() as trial:
        return trial.importing.template(target)
