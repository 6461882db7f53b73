"""No code knows a province: what is Henan's stands in its form pack."""

import re

import dev

PACKAGE = dev.PROJECT / "src"
PROVINCE = re.compile("henan|河南", re.IGNORECASE)


def test_only_the_name_of_the_usual_pack_is_in_the_code():
    found = [
        (path.relative_to(PACKAGE).as_posix(), line.strip())
        for path in sorted(PACKAGE.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and ".egg-info" not in str(path)
        for line in path.read_text("utf-8").splitlines()
        if PROVINCE.search(line)
    ]
    assert found == [("lvgw_desktop/domain/office.py", 'DEFAULT_PACK = "henan"')]
