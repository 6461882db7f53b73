"""核对字体: whether fonts.toml names a whole set of roles and files that are there."""

from pathlib import Path

from lvgw_desktop.forms.section import Section

NEEDED_ROLES = frozenset({"fs", "hei", "song", "xbs"})
"""What the program itself asks for: furniture in song, workbooks in all of them."""


def check_fonts(whole: Section, folder: Path) -> frozenset[str]:
    """Tell what is wrong in fonts.toml; returns the roles of the set in use.

    Files are looked for in `folder`; a set that is not in use may lack its own.
    """
    use, sets = whole.text("use"), whole.section("roles")
    roles: frozenset[str] = frozenset()
    for name in sets.keys:
        chains = sets.section(name)
        if name == use:
            roles = frozenset(chains.keys)
            _check_chains(chains, folder)
    if use not in sets:
        whole.place.complain(f"roles 里没有“{use}”这一套", "use")
    _check_firsts(whole, folder)
    names = whole.section("xlsx")
    for role in NEEDED_ROLES:
        names.text(role)
    return roles | NEEDED_ROLES


def _check_chains(chains: Section, folder: Path) -> None:
    for role in sorted(NEEDED_ROLES | set(chains.keys)):
        for file in chains.texts(role):
            _check_file(chains, role, file, folder)


def _check_firsts(whole: Section, folder: Path) -> None:
    if "first" not in whole:
        return
    firsts = whole.section("first")
    for role in firsts.keys:
        first = firsts.section(role)
        _check_file(first, "file", first.text("file"), folder)
        first.count("below", 0)
        first.text("marks", "")
        first.finish()


def _check_file(section: Section, key: str, file: str, folder: Path) -> None:
    if not (folder / file).is_file():
        section.place.complain(f"找不到字体文件“{file}”", key)
