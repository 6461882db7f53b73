"""区局模板: the district's own workbook, kept once and filled each month with the usual figures."""

from dataclasses import dataclass, replace
from pathlib import Path

from lvgw_desktop.disk import safe_name
from lvgw_desktop.domain.attachable import media_type_of
from lvgw_desktop.domain.attachment import Attachment, AttachmentKind
from lvgw_desktop.domain.content import Content
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.statistical_month import StatisticalMonth
from lvgw_desktop.exchange.district_template import (
    FilledTemplate,
    TemplateLook,
    fill_template,
    look_at_template,
)
from lvgw_desktop.exchange.month_workbook import WITHOUT_CLIENTS, masked_file_name
from lvgw_desktop.exchange.template_mistakes import TemplateMistake
from lvgw_desktop.exchange.template_starter import starter_template
from lvgw_desktop.exchange.template_values import TemplateTable, TemplateValues
from lvgw_desktop.services.attachments import content as content_of
from lvgw_desktop.services.month_logs import month_logs, without_clients
from lvgw_desktop.services.months import MonthService
from lvgw_desktop.services.names import names_in
from lvgw_desktop.services.template_words import TemplateMonth
from lvgw_desktop.services.workplace import Workplace
from lvgw_desktop.storage.audit_trail import EXPORTED
from lvgw_desktop.storage.store import Store

__all__ = ["FilledTemplate", "TemplateLook", "TemplateMistake", "TemplateTable", "TemplateValues"]

_NONE = "还没有区局模板。请先选一份，或存一份空白模板改成区局的样子。"


@dataclass(frozen=True, slots=True)
class DistrictTemplateService:
    """Use cases of the district's template. The last one chosen is an attachment of the office."""

    workplace: Workplace

    def kept(self) -> Attachment | None:
        """Return the template that is filled each month, None before one was chosen."""
        with self.workplace.reading() as store:
            return _kept(store)

    def values(self, month: StatisticalMonth, *, masked: bool = False) -> TemplateValues:
        """Return all a template may name, with what it gives for a month.

        `masked`, the lists of logs say what was done, but not for whom.
        """
        figures = MonthService(self.workplace).figures(month)
        vocabulary = self.workplace.pack.vocabulary
        with self.workplace.reading() as store:
            office, names = store.office.get(), names_in(store)
            logs = month_logs(store, month)
        return TemplateMonth(
            office=office,
            figures=figures,
            logs=without_clients(logs, vocabulary) if masked else logs,
            names=names,
            vocabulary=vocabulary,
            reported_on=self.workplace.today,
        ).values()

    def keep(self, file: Path, month: StatisticalMonth) -> TemplateLook:
        """Keep a template from now on, unless it has mistakes; returns what was seen in it.

        A copy is kept beside the office file and goes into its backups. Raises Refusal for what
        is no workbook.
        """
        look = look_at_template(file, self.values(month))
        if not look.mistakes:
            data = file.read_bytes()
            content = self.workplace.database.contents.keep(data, media_type_of(data))
            self._remember(file.name, content)
        return look

    def look(self, month: StatisticalMonth) -> TemplateLook:
        """Look the kept template through again; raises Refusal if there is none."""
        return look_at_template(self._kept_file(), self.values(month))

    def file_name(
        self, month: StatisticalMonth, template: Path | None = None, *, masked: bool = False
    ) -> str:
        """Return 龙兴司法所_2026年11月_ and the template's own name."""
        kept = self.kept()
        own = template.name if template else kept.name if kept else ""
        with self.workplace.reading() as store:
            office = store.office.get()
        stem = own.rpartition(".")[0] or own
        name = safe_name("_".join(filter(None, (office.name, month.words, stem)))) + ".xlsx"
        return masked_file_name(name) if masked else name

    def fill(
        self,
        month: StatisticalMonth,
        target: Path,
        template: Path | None = None,
        *,
        masked: bool = False,
    ) -> FilledTemplate:
        """Write the kept template, or another, filled with a month, without clients if `masked`.

        `target` is the file, or a folder that takes the usual name. Raises Refusal with all
        mistakes of the template; then nothing is written.
        """
        source = template or self._kept_file()
        name = self.file_name(month, template, masked=masked)
        file = target / name if target.is_dir() else target
        filled = fill_template(source, file, self.values(month, masked=masked))
        variant = f"，{WITHOUT_CLIENTS}" if masked else ""
        self.workplace.note(EXPORTED, f"区局模板 {month.code}{variant}")
        return filled

    def starter(self, target: Path, month: StatisticalMonth) -> Path:
        """Write a template to begin with, which names everything; returns where it lies."""
        return starter_template(target, self.values(month))

    def _kept_file(self) -> Path:
        """Return where the kept template lies, sound; raises Refusal if there is none."""
        kept = self.kept()
        if kept is None:
            raise Refusal(_NONE)
        contents, content = self.workplace.database.contents, content_of(kept)
        contents.read(content)
        return contents.path(content)

    def _remember(self, name: str, content: Content) -> None:
        """Make a content the template of the office; the row of the one before it is changed."""
        with self.workplace.changing() as store:
            new = Attachment(
                record_uuid=store.office.get().uuid,
                kind=AttachmentKind.TEMPLATE,
                content_hash=content.content_hash,
                name=name,
                media_type=content.media_type,
                added_on=self.workplace.now(),
            )
            kept = _kept(store)
            if kept is None:
                store.attachments.add(new, reason="选模板")
            else:
                again = replace(new, id=kept.id, uuid=kept.uuid)
                store.attachments.change(again, reason="换模板")


def _kept(store: Store) -> Attachment | None:
    found = store.attachments.of_record(store.office.get().uuid, AttachmentKind.TEMPLATE)
    return found[0] if found else None
