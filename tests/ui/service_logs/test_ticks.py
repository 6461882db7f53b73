"""What is ticked in the list is what the clerk saw when ticking, against a plain set."""

import random
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from builders import a_log
from lvgw_desktop.domain.log_filter import LogFilter
from ui.typing import CTRL, press

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
THIS_MONTH, EARLIER = date(2026, 11, 2), date(2026, 9, 2)
STEPS = 40


class Clerk:
    """Does one thing after the other, and notes in a plain set what should be ticked."""

    def __init__(self, tab, practice, chance):
        self.tab, self.practice, self.chance = tab, practice, chance
        self.table = tab.list.table
        self.ticked = set()

    def listed(self):
        return self.practice.log_list.ids(self.tab.list.listing.source.wanted)

    def turn(self, ids):
        self.ticked = self.ticked - ids if ids <= self.ticked else self.ticked | ids

    def tick_one(self):
        self.tick_range(1)

    def tick_range(self, length=4):
        listed = self.listed()
        if listed:
            row = self.chance.randrange(len(listed))
            self.table.choose_row(row)
            press(self.table, *[K.Key_Down] * (length - 1), with_=SHIFT)
            press(self.table, K.Key_Space)
            self.turn({*listed[row : row + length]})

    def tick_all(self):
        press(self.table, K.Key_A, with_=CTRL)
        self.turn({*self.listed()})

    def save(self):
        day = self.chance.choice([THIS_MONTH, EARLIER])
        self.practice.service_logs.record(a_log(served_on=day, village_id=1, adviser_id=1))
        self.show_change()

    def move_to_another_month(self):
        some = self.chance.choice([self.listed() or self.everything(), self.everything()])
        log = self.practice.service_logs.get(self.chance.choice(some))
        day = EARLIER if log.served_on >= THIS_MONTH else THIS_MONTH
        with self.practice.workplace.changing() as store:
            store.service_logs.change(replace(log, served_on=day))
        self.show_change()

    def everything(self):
        return self.practice.log_list.ids(LogFilter())

    def show_change(self):
        self.tab.operations.tell_changed("service_logs")

    def narrow(self):
        self.tab.list.filters.status.setFocus()
        press(self.tab, self.chance.choice([K.Key_1, K.Key_3, K.Key_4]))
        self.ticked = set()
        self.table.setFocus()

    def sort(self):
        press(self.tab, K.Key_F6)
        press(self.tab, self.chance.choice([K.Key_1, K.Key_3, K.Key_5, K.Key_6]), K.Key_Return)
        self.table.setFocus()

    def do_something(self):
        ticking = [self.tick_one, self.tick_range, self.tick_all, self.tick_all]
        changing = [self.save, self.save, self.move_to_another_month, self.narrow, self.sort]
        act = self.chance.choice([*ticking, *changing])
        act()
        QApplication.processEvents()
        self.ticked &= {*self.listed()}
        return act.__name__


@pytest.mark.parametrize("seed", range(4))
def test_nothing_unseen_is_ever_ticked(tab, practice, seed):
    clerk = Clerk(tab, practice, random.Random(seed))
    done = []
    for _ in range(STEPS):
        done.append(clerk.do_something())
        assert set(clerk.table.ticked()) == clerk.ticked, done[-5:]
        bar = tab.list.bars.bulk
        assert bar._ticked.text() == f"已选 {len(clerk.ticked)} 条"
