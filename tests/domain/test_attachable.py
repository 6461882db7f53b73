"""What may be attached, by its name and its first bytes."""

import pytest

from lvgw_desktop.domain.attachable import (
    ANY,
    JPEG,
    LARGEST,
    PDF,
    PNG,
    TIFF,
    likely_kind,
    media_type_of,
    refuse_unattachable,
    renamed,
    size_words,
)
from lvgw_desktop.domain.attachment import GIVEN_KINDS, KIND_WORDS, AttachmentKind
from lvgw_desktop.domain.refusal import Refusal


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"\xff\xd8\xff\xe0...", JPEG),
        (b"\x89PNG\r\n\x1a\n...", PNG),
        (b"II*\x00...", TIFF),
        (b"%PDF-1.7", PDF),
        (b"PK\x03\x04", ANY),
        ("提纲".encode(), ANY),
    ],
)
def test_the_first_bytes_say_what_a_file_is(data, media_type):
    assert media_type_of(data) == media_type


@pytest.mark.parametrize(
    "name",
    ["安装.exe", "安装.EXE", "照片.jpg.exe", "a.bat", "a.js", "a.vbs ", "a.exe. .", "快捷方式.lnk"],
)
def test_a_program_is_refused_by_its_name(name):
    with pytest.raises(Refusal, match="是程序，不能当附件。"):
        refuse_unattachable(name, b"whatever")


@pytest.mark.parametrize("data", [b"MZ\x90\x00", b"\x7fELF\x02", b"#!/bin/sh\n"])
def test_a_program_is_refused_whatever_it_calls_itself(data):
    with pytest.raises(Refusal, match=r"“照片\.jpg”是程序"):
        refuse_unattachable("照片.jpg", data)


@pytest.mark.parametrize(
    "name", ["讲座提纲.docx", "合同.pdf", "签到表.xlsx", "录音.mp3", "exe", "说明"]
)
def test_any_other_file_may_be_attached(name):
    refuse_unattachable(name, b"whatever")


def test_an_empty_and_a_huge_file_are_refused():
    with pytest.raises(Refusal, match=r"“提纲\.docx”是空的"):
        refuse_unattachable("提纲.docx", b"")
    refuse_unattachable("录像.mp4", bytes(LARGEST))
    with pytest.raises(Refusal, match="附件每个最多 50 MB。"):
        refuse_unattachable("录像.mp4", bytes(LARGEST + 1))


@pytest.mark.parametrize(
    ("name", "media_type", "kind"),
    [
        ("民法典讲座提纲.docx", ANY, AttachmentKind.OUTLINE),
        ("聘用合同.pdf", PDF, AttachmentKind.CONTRACT),
        ("签到.jpg", JPEG, AttachmentKind.SIGN_IN),
        ("IMG_0375.jpg", JPEG, AttachmentKind.PHOTO),
        ("说明.txt", ANY, AttachmentKind.OTHER),
    ],
)
def test_the_name_tells_the_kind_and_a_picture_is_a_photo(name, media_type, kind):
    assert likely_kind(name, media_type) is kind


@pytest.mark.parametrize(
    ("name", "typed", "now"),
    [
        ("IMG_1.jpg", " 现场照片 ", "现场照片.jpg"),
        ("IMG_1.jpg", "现场照片.JPG", "现场照片.jpg"),
        ("IMG_1.jpg", "现场.bat", "现场.bat.jpg"),
        ("说明", "新说明", "新说明"),
        (".hidden", "x", "x"),
    ],
)
def test_the_ending_of_a_name_stays(name, typed, now):
    assert renamed(name, typed) == now


@pytest.mark.parametrize("typed", ["", "  ", ".jpg"])
def test_a_name_has_to_be_written(typed):
    with pytest.raises(Refusal, match="请写一个名称。"):
        renamed("IMG_1.jpg", typed)


def test_sizes_are_told_in_kb_and_mb():
    sizes = (1, 812 * 1024, 999 * 1024, 2**20, 3_565_158)
    assert [size_words(one) for one in sizes] == ["1 KB", "812 KB", "999 KB", "1 MB", "3.4 MB"]


def test_every_kind_has_its_word_and_a_person_gives_all_but_scans():
    assert set(KIND_WORDS) == set(AttachmentKind)
    assert [KIND_WORDS[kind] for kind in GIVEN_KINDS] == ["提纲", "照片", "合同", "签到表", "其他"]
