"""A second program that saves, backs up or restores until it is killed; says what it has done.

Run as `python -m tests.faults.worker saves|backups|restore|scans OFFICE_FILE [BACKUP|FOLDER]`;
each line it prints acknowledges one thing that must be there afterwards.
"""

import sys
from datetime import datetime
from pathlib import Path

from builders import a_log
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.packages import PackageWish
from lvgw_desktop.storage.backup import make_backup
from lvgw_desktop.storage.database import Database
from lvgw_desktop.storage.restoring import restore
from tests.storage.offices import NOW, Clock, add_logs


def acknowledge(word):
    print(word, flush=True)  # noqa: T201  this is how it speaks to the test


def saves(office_file):
    database = Database.open(office_file, Clock(datetime.now()))
    acknowledge("begin")
    while True:
        (log,) = add_logs(database, a_log(content="咨询院墙滴水纠纷。" * 40))
        acknowledge(log.serial)


def one_save(office_file):
    """Save once; a refusal is said, and then saving is tried again without it."""
    database = Database.open(office_file, Clock())
    acknowledge("begin")
    for _ in range(2):
        try:
            (log,) = add_logs(database, a_log(content="咨询院墙滴水纠纷。" * 40))
            acknowledge(log.serial)
        except Refusal as refusal:
            acknowledge(refusal.sentence)
    database.close()


def backups(office_file):
    database = Database.open(office_file, Clock())
    acknowledge("begin")
    while True:
        add_logs(database, a_log())
        acknowledge(make_backup(database, office_file.parent / "backups", NOW).path.name)


def scans(office_file, folder):
    """Scan every file of a folder back, one after the other."""
    office = office_files(now=Clock()).open(office_file)
    acknowledge("begin")
    for scan in office.scan_back.files([Path(folder)]):
        office.scan_back.run([scan])
        acknowledge(scan.name)
    office.close()


def restores(office_file, backup):
    acknowledge("begin")
    report = restore(Path(backup), office_file, NOW, office_file.parent / "backups")
    acknowledge(report.logs)


def saves_while_room(office_file, room):
    """Save with only so many bytes of growth allowed, then say the sentence of the refusal."""
    import resource

    database = Database.open(office_file, Clock())
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    limit = office_file.stat().st_size + int(room)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        while True:
            (log,) = add_logs(database, a_log(content="咨询院墙滴水纠纷。" * 40))
            acknowledge(log.serial)
    except Refusal as refusal:
        acknowledge(refusal.sentence)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    (log,) = add_logs(database, a_log(content="有地方了"))
    acknowledge(log.serial)
    database.close()


def backs_up_while_room(office_file, room):
    """Back up with files of at most so many bytes, then say the sentence of the refusal."""
    import resource

    database = Database.open(office_file, Clock())
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(room), hard))
    try:
        make_backup(database, office_file.parent / "backups", NOW)
    except Refusal as refusal:
        acknowledge(refusal.sentence)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    acknowledge(make_backup(database, office_file.parent / "backups", NOW).path.name)
    database.close()


def packages(office_file):
    """Make one package after the other under the same name."""
    office = office_files(now=Clock()).open(office_file)
    acknowledge("begin")
    while True:
        made = office.packages.make(office_file.with_name("包.lvgwbao"), PackageWish())
        acknowledge(made.code.text)


def packs_while_room(office_file, room):
    """Make a package with files of at most so many bytes, then say the sentence of the refusal."""
    import resource

    office = office_files(now=Clock()).open(office_file)
    code = office.packages.make(office_file.with_name("前.lvgwbao"), PackageWish()).code
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(room), hard))
    try:
        office.packages.make(office_file.with_name("包.lvgwbao"), PackageWish())
    except Refusal as refusal:
        acknowledge(refusal.sentence)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    acknowledge(code.text)
    office.close()


TASKS = {
    "packages": packages,
    "packs-while-room": packs_while_room,
    "saves": saves,
    "one-save": one_save,
    "backups": backups,
    "restore": restores,
    "scans": scans,
    "saves-while-room": saves_while_room,
    "backs-up-while-room": backs_up_while_room,
}

if __name__ == "__main__":
    task, office_file, *more = sys.argv[1:]
    TASKS[task](Path(office_file), *more)
