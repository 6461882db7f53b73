"""Packages made and read in a test."""

from lvgw_desktop.services.package_outcome import PackageChoices
from lvgw_desktop.services.packages import PackageWish

NOTHING = PackageChoices()


def pack(office, folder, **wish):
    return office.packages.make(folder / "包.lvgwbao", PackageWish(**wish))


def read(office, made, choices=NOTHING):
    """Try a package out and read it in; both must come to the same."""
    source = office.packages.read(made.file, made.code.text)
    tried = office.packages.try_out(source, choices)
    done = office.packages.run(source, choices)
    assert (tried.added, tried.same, tried.conflicts, tried.left) == (
        *(done.added, done.same, done.conflicts, done.left),
    )
    return done


def undo(office, outcome):
    undone = office.import_batches.undo(outcome.batch.id)
    return undone, office.import_batches.kept(undone)
