"""村(居)的组合字段: contacts, WeChat group, notice board and 五有一满意 as fields of the editor."""

from collections.abc import Sequence
from typing import TypeVar

from lvgw_desktop.domain.village import (
    ChecklistItem,
    ChecklistMark,
    Contact,
    NoticeBoard,
    WechatGroup,
)
from lvgw_desktop.domain.village_checks import DERIVED
from lvgw_desktop.domain.vocabulary import Vocabulary
from lvgw_desktop.ui.shared.compound import CompoundEditor
from lvgw_desktop.ui.shared.day_editor import DayEditor
from lvgw_desktop.ui.shared.editors import FieldEditor, LineEditor, NumberEditor, TickEditor
from lvgw_desktop.ui.shared.labels import Label
from lvgw_desktop.ui.shared.layouts import Item, keep_size, row

CONTACTS = 4
Editor = TypeVar("Editor", bound=FieldEditor)


class ContactsEditor(CompoundEditor):
    """Up to four people: role, name and telephone."""

    def __init__(self) -> None:
        self._rows = [
            (
                _named(LineEditor(placeholder="职务", width=92), f"联系人 {number} 职务"),
                _named(LineEditor(placeholder="姓名", width=84), f"联系人 {number} 姓名"),
                _named(LineEditor(placeholder="电话"), f"联系人 {number} 电话"),
            )
            for number in range(1, CONTACTS + 1)
        ]
        self._more: tuple[Contact, ...] = ()
        parts = [part for three in self._rows for part in three]
        super().__init__(parts, *(row(*(part.widget for part in three)) for three in self._rows))

    def value(self) -> tuple[Contact, ...]:
        """Return the people that have a name or a number."""
        read = (
            Contact(role=role.value(), name=name.value(), phone=phone.value())
            for role, name, phone in self._rows
        )
        return (*(one for one in read if one.name or one.phone or one.role), *self._more)

    def set_value(self, value: Sequence[Contact] | None) -> None:
        """Show people; rows without one are empty, and those without a row are kept."""
        self._more = tuple(value or ())[CONTACTS:]
        given = [*(value or ()), *(Contact() for _each in range(CONTACTS))]
        for (role, name, phone), contact in zip(self._rows, given, strict=False):
            role.set_value(contact.role)
            name.set_value(contact.name)
            phone.set_value(contact.phone)


class WechatGroupEditor(CompoundEditor):
    """微信工作群: name, owner, size and founding day; no name means there is none yet."""

    def __init__(self) -> None:
        self._name = _named(LineEditor(placeholder="群名；还没建就空着"), "群名")
        self._owner = _named(LineEditor(placeholder="群主"), "群主")
        self._size = _named(NumberEditor(width=72, largest=2_000), "群人数")
        self._created_on = _named(DayEditor("建群日期"), "建群日期")
        second = row(self._owner.widget, self._size.widget, Label("人", "side"))
        second.put(self._created_on.widget, 1)
        parts = (self._name, self._owner, self._size, self._created_on)
        super().__init__(parts, self._name.widget, second)

    def value(self) -> WechatGroup | None:
        """Return the group, None while there is none."""
        if not self._name.value():
            return None
        return WechatGroup(
            name=self._name.value(),
            owner=self._owner.value(),
            size=self._size.value(),
            created_on=self._created_on.value(),
        )

    def set_value(self, value: WechatGroup | None) -> None:
        """Show a group."""
        group = value or WechatGroup()
        self._name.set_value(group.name)
        self._owner.set_value(group.owner)
        self._size.set_value(group.size)
        self._created_on.set_value(group.created_on)


class NoticeBoardEditor(CompoundEditor):
    """公示牌: whom it shows, and since when."""

    def __init__(self) -> None:
        self._shows = _named(LineEditor(placeholder="牌上公示的顾问"), "公示牌上的顾问")
        self._updated_on = _named(DayEditor("更新日期"), "公示牌更新日期")
        line = row(self._shows.widget)
        line.put(self._updated_on.widget, 1)
        super().__init__((self._shows, self._updated_on), line)

    def value(self) -> NoticeBoard | None:
        """Return the board, None while nothing is known of it."""
        shows, updated_on = self._shows.value(), self._updated_on.value()
        known = shows or updated_on
        return NoticeBoard(shows_adviser=shows, updated_on=updated_on) if known else None

    def set_value(self, value: NoticeBoard | None) -> None:
        """Show a board."""
        board = value or NoticeBoard()
        self._shows.set_value(board.shows_adviser)
        self._updated_on.set_value(board.updated_on)


class ChecklistEditor(CompoundEditor):
    """五有一满意 but what follows from appointments and logs: a tick and a note each."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        items = [item for item in ChecklistItem if item not in DERIVED]
        self._others: tuple[ChecklistMark, ...] = ()
        self._rows = {
            item: (
                TickEditor(vocabulary.word(item)),
                _named(LineEditor(placeholder="说明"), f"{vocabulary.word(item)} 说明"),
            )
            for item in items
        }
        parts = [part for two in self._rows.values() for part in two]
        super().__init__(parts, *(_line(tick, note) for tick, note in self._rows.values()))

    def value(self) -> tuple[ChecklistMark, ...]:
        """Return the marks; nothing ticked and nothing noted means nobody has looked yet.

        What was registered before of an item without a row is kept.
        """
        marks = tuple(
            ChecklistMark(item=item, met=tick.value(), note=note.value())
            for item, (tick, note) in self._rows.items()
        )
        return (*marks, *self._others) if any(mark.met or mark.note for mark in marks) else ()

    def set_value(self, value: Sequence[ChecklistMark] | None) -> None:
        """Show marks."""
        given = {mark.item: mark for mark in value or ()}
        self._others = tuple(mark for mark in value or () if mark.item not in self._rows)
        for item, (tick, note) in self._rows.items():
            mark = given.get(item) or ChecklistMark(item=item)
            tick.set_value(mark.met)
            note.set_value(mark.note)


def _line(tick: TickEditor, note: FieldEditor) -> Item:
    keep_size(tick.widget, min_width=170)
    line = row(tick.widget)
    line.put(note.widget, 1)
    return line


def _named(editor: Editor, name: str) -> Editor:
    editor.widget.setAccessibleName(name)
    return editor
