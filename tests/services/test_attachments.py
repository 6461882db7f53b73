"""Attachments of a log: real files in, kept once, named, looked at, copied out and brought back."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from builders import NOW, a_log, a_village, an_adviser, an_attachment
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.attachable import LARGEST
from lvgw_desktop.domain.attachment import AttachmentKind
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.services.attachments import content
from lvgw_desktop.storage.audit_trail import EXPORTED
from lvgw_desktop.storage.content_store import ContentStore
from lvgw_desktop.storage.restoring import restore
from scanning.scans import a_page, jpeg, write_file
from services.given_files import written
from services.printed_logs import pages_by_serial, record_logs

UPRIGHT_TURNED_RIGHT = 6
"""The EXIF orientation of a photo for which the telephone was held upright."""
ORIENTATION = 0x0112


@pytest.fixture
def log(office):
    return record_logs(office, 1)[0]


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "拿来的"
    folder.mkdir()
    return folder


def a_photo(size=(64, 48), *, orientation=None):
    """A JPEG whose left half is red, right half blue."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    out, exif = io.BytesIO(), Image.Exif()
    if orientation:
        exif[ORIENTATION] = orientation
    image.save(out, "JPEG", exif=exif, quality=95)
    return out.getvalue()


def names(office, uuid):
    return [line.attachment.name for line in office.attachments.of_record(uuid)]


def in_store(office):
    return [path for path in office.workplace.database.contents.folder.rglob("*") if path.is_file()]


def only(office, uuid):
    (line,) = office.attachments.of_record(uuid)
    return line.attachment


def test_files_are_added_under_their_names_with_their_kind_and_size(office, log, folder):
    files = [
        written(folder, "讲座提纲.docx", b"PK" + bytes(2046)),
        written(folder, "现场.jpg", a_photo()),
        written(folder, "签到表.pdf", b"%PDF-1.7"),
    ]
    added = office.attachments.add_files(log.uuid, files)
    assert (added.sentence, added.left) == ("已加 3 个附件。", ())
    lines = office.attachments.of_record(log.uuid)
    assert [(one.attachment.name, one.attachment.kind) for one in lines] == [
        ("讲座提纲.docx", AttachmentKind.OUTLINE),
        ("现场.jpg", AttachmentKind.PHOTO),
        ("签到表.pdf", AttachmentKind.SIGN_IN),
    ]
    assert lines[0].size == 2048
    assert office.attachments.count(log.uuid) == 3
    assert [path.exists() for path in files] == [True] * 3  # they stay where they were


def test_equal_files_of_two_logs_are_kept_once(office, folder):
    first, second = record_logs(office, 2)
    path = written(folder, "合同.pdf", b"%PDF-1.7 contract")
    copy = written(folder, "合同(副本).pdf", b"%PDF-1.7 contract")
    office.attachments.add_files(first.uuid, [path])
    office.attachments.add_files(second.uuid, [copy])
    assert (names(office, first.uuid), names(office, second.uuid)) == (
        ["合同.pdf"],
        ["合同(副本).pdf"],
    )
    assert len(in_store(office)) == 1


def test_the_same_file_is_not_added_to_a_log_twice(office, log, folder):
    path = written(folder, "合同.pdf")
    copy = written(folder, "合同(副本).pdf")
    added = office.attachments.add_files(log.uuid, [path, copy])
    assert (added.sentence, added.left) == (
        "已加 1 个附件。",
        ("“合同(副本).pdf”已经在附件里了，没有重复加。",),
    )
    again = office.attachments.add_files(log.uuid, [path])
    assert (again.sentence, names(office, log.uuid)) == ("", ["合同.pdf"])


def test_what_cannot_be_attached_is_told_and_the_rest_is_added(office, log, folder):
    huge = written(folder, "录像.mp4")
    with huge.open("r+b") as file:
        file.truncate(LARGEST + 1)
    added = office.attachments.add_files(
        log.uuid,
        [
            written(folder, "安装.exe"),
            huge,
            written(folder, "空.txt", b""),
            folder,
            folder / "拔掉了.docx",
            written(folder, "好的.txt"),
        ],
    )
    assert names(office, log.uuid) == ["好的.txt"]
    assert added.left == (
        "“安装.exe”是程序，不能当附件。请换成文档、表格、图片或压缩包。",
        "“录像.mp4”有 50 MB，附件每个最多 50 MB。请压缩后再加，或另外保存。",
        "“空.txt”是空的，里面什么也没有。请换一个文件。",
        "“拿来的”是文件夹。请打开它，选里面的文件。",
        "找不到“拔掉了.docx”了。请看看 U 盘还插着没有，再加一次。",
    )


def test_name_and_kind_are_changed_and_changed_back(office, log, folder):
    office.attachments.add_files(log.uuid, [written(folder, "IMG_1.jpg", a_photo())])
    one = only(office, log.uuid)
    steps = office.steps
    renamed, first = steps.watched(lambda: office.attachments.rename(one.id, "现场照片"))
    as_named, second = steps.watched(
        lambda: office.attachments.set_kind(one.id, AttachmentKind.CONTRACT)
    )
    assert (renamed, as_named) == (one, replace(one, name="现场照片.jpg"))
    now = only(office, log.uuid)
    assert (now.name, now.kind) == ("现场照片.jpg", AttachmentKind.CONTRACT)
    with pytest.raises(Refusal, match="后来又改过"):
        steps.take_back(first)
    steps.take_back(second)
    steps.take_back(first)
    assert only(office, log.uuid) == one


def test_what_is_removed_leaves_the_list_and_comes_back(office, log, folder):
    files = [written(folder, name, name.encode()) for name in ("甲.txt", "乙.txt", "丙.txt")]
    added = office.attachments.add_files(log.uuid, files)
    gone = [one.id for one in added.added[:2]]
    _removed, step = office.steps.watched(lambda: office.attachments.remove(gone))
    assert names(office, log.uuid) == ["丙.txt"]
    assert len(in_store(office)) == 3
    office.steps.take_back(step)
    assert names(office, log.uuid) == ["甲.txt", "乙.txt", "丙.txt"]
    office.attachments.take_back(added)
    assert office.attachments.count(log.uuid) == 0
    assert office.attachments.add_files(log.uuid, files).sentence == "已加 3 个附件。"


def test_scans_come_first_and_stay_what_they_are(office, log, folder):
    office.attachments.add_files(log.uuid, [written(folder, "提纲.txt")])
    with office.workplace.changing() as store:
        scan = store.attachments.add(an_attachment(record_uuid=log.uuid))
    assert names(office, log.uuid) == ["LX-2026-0001 第1页", "提纲.txt"]
    for change in (
        lambda: office.attachments.remove([scan.id]),
        lambda: office.attachments.rename(scan.id, "别的"),
        lambda: office.attachments.set_kind(scan.id, AttachmentKind.PHOTO),
    ):
        with pytest.raises(Refusal, match="扫描件归“扫描签回”管"):
            change()
    assert office.attachments.of_record(log.uuid)[0].attachment == scan


def test_a_void_log_takes_none_and_loses_none(office, log, folder):
    path = written(folder, "提纲.txt")
    office.attachments.add_files(log.uuid, [path])
    one = only(office, log.uuid)
    office.paper_moves.void([log.id], "重复录入")
    for change in (
        lambda: office.attachments.add_files(log.uuid, [written(folder, "照片.txt", b"other")]),
        lambda: office.attachments.remove([one.id]),
        lambda: office.attachments.rename(one.id, "别的"),
    ):
        with pytest.raises(Refusal, match="0001 号已作废"):
            change()
    assert only(office, log.uuid) == one


def test_a_photo_is_shown_as_the_telephone_was_held(office, log, folder):
    photo = written(folder, "现场.jpg", a_photo(orientation=UPRIGHT_TURNED_RIGHT))
    office.attachments.add_files(log.uuid, [photo])
    view = office.attachments.view(content(only(office, log.uuid)))
    assert view.image.size == (48, 64)
    red, blue = view.image.getpixel((24, 5)), view.image.getpixel((24, 58))
    assert red[0] > 200 > red[2]
    assert blue[2] > 200 > blue[0]


def test_the_first_page_of_a_pdf_is_shown(office, log, folder):
    pages = [a_page("first", 50), a_page("second", 50).resize((300, 100))]
    office.attachments.add_files(log.uuid, [write_file(pages, folder / "合同.pdf")])
    width, height = office.attachments.view(content(only(office, log.uuid))).size
    assert height / width == pytest.approx(11.69 / 8.27, rel=0.01)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("坏的.jpg", a_photo()[:200], "这张图损坏了，看不出来。"),
        ("坏的.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "这张图损坏了，看不出来。"),
        ("坏的.pdf", b"%PDF-1.7 broken", "“这个 PDF”损坏了，读不出来。"),
        ("提纲.docx", b"PK\x03\x04", "这种文件这里看不了，按 Enter"),
    ],
)
def test_what_cannot_be_shown_is_kept_and_told(office, log, folder, name, data, words):
    office.attachments.add_files(log.uuid, [written(folder, name, data)])
    one = only(office, log.uuid)
    with pytest.raises(Refusal, match=words):
        office.attachments.view(content(one))
    assert office.attachments.copy_out(one, folder / "副本").read_bytes() == data


def test_a_lost_file_stays_in_the_list_and_is_told(office, log, folder):
    office.attachments.add_files(log.uuid, [written(folder, "现场.jpg", a_photo())])
    in_store(office)[0].unlink()
    (line,) = office.attachments.of_record(log.uuid)
    assert line.size is None
    with pytest.raises(Refusal, match="不见了或被改过"):
        office.attachments.view(content(line.attachment))


def test_copies_are_written_beside_what_is_there(office, log, folder, tmp_path):
    office.attachments.add_files(
        log.uuid,
        [written(folder, "提纲.txt", b"one"), written(folder, "合同:甲.txt", b"two")],
    )
    target = tmp_path / "U盘"
    target.mkdir()
    (target / "提纲.txt").write_bytes(b"somebody else's")
    chosen = [line.attachment for line in office.attachments.of_record(log.uuid)]
    files = office.attachments.save_copies(chosen, target)
    assert [(path.name, path.read_bytes()) for path in files] == [
        ("提纲 (2).txt", b"one"),
        ("合同：甲.txt", b"two"),
    ]
    assert (target / "提纲.txt").read_bytes() == b"somebody else's"


def test_the_trail_tells_who_added_and_removed_and_notes_no_names(office, log, folder):
    added = office.attachments.add_files(log.uuid, [written(folder, "赵某某的合同.txt")])
    (one,) = added.added
    office.attachments.save_copies([one], folder / "U盘")
    office.attachments.remove([one.id])
    with office.workplace.reading() as store:
        history = store.audit.history(one.uuid)
        notes = store.audit.history("")
    assert [(entry.action, entry.reason) for entry in history] == [
        ("ADDED", "加附件"),
        ("CHANGED", "移除附件"),
    ]
    assert [(entry.action, entry.after) for entry in notes] == [(EXPORTED, {"what": "附件 1 个"})]


def test_attachments_of_a_draft_belong_to_the_log_it_becomes(office, folder):
    village, adviser = office.villages.save(a_village()).id, office.advisers.save(an_adviser()).id
    office.drafts.keep("d1", "service_log", "赵某某", "{}")
    office.attachments.add_files("d1", [written(folder, "提纲.txt")])
    fields = {"village_id": village, "adviser_id": adviser, "firm_id": None}
    saved = office.service_logs.record(a_log(**fields), draft="d1")
    assert names(office, saved.uuid) == ["提纲.txt"]
    # what was on its way while the log was saved comes to the same log
    office.attachments.add_files("d1", [written(folder, "照片.txt", b"late")])
    assert names(office, saved.uuid) == ["提纲.txt", "照片.txt"]
    # a second editor that was open on the same draft makes a log of its own
    other = office.service_logs.record(a_log(**fields), draft="d1")
    assert (other.id, names(office, other.uuid)) == (2, [])


def test_a_draft_that_is_thrown_away_takes_its_attachments_along(office, folder):
    kept = office.drafts.keep("d1", "service_log", "赵某某", "{}")
    office.attachments.add_files("d1", [written(folder, "提纲.txt")])
    gone = office.drafts.discard("d1")
    assert (gone, office.drafts.all(), names(office, "d1")) == (1, (), [])
    office.drafts.put_back("d1")
    assert (office.drafts.all(), names(office, "d1")) == ((kept,), ["提纲.txt"])


def test_a_page_that_is_an_attachment_already_still_comes_back_as_a_scan(office, folder):
    (log,) = record_logs(office, 1)
    (page,) = pages_by_serial(office, [log])[log.serial]
    scan = written(folder, "拍的.jpg", jpeg(page, 80))
    office.attachments.add_files(log.uuid, [scan])
    office.scan_back.run([scan])
    kinds = [one.attachment.kind for one in office.attachments.of_record(log.uuid)]
    assert kinds == [AttachmentKind.SCAN, AttachmentKind.PHOTO]
    assert len(in_store(office)) == 1


def test_attachments_go_into_the_backup_and_come_back_with_it(office, log, folder, tmp_path):
    photo = a_photo()
    files = [written(folder, "现场.jpg", photo), written(folder, "提纲.docx", b"PK text")]
    office.attachments.add_files(log.uuid, files)
    backup = office.backups.make(tmp_path / "备份").path
    other = tmp_path / "别的电脑" / "龙兴.lvgw"
    restore(backup, other, NOW, other.parent / "backups")
    again = office_files(now=lambda: NOW).open(other)
    try:
        lines = again.attachments.of_record(log.uuid)
        assert [(one.attachment.name, one.size) for one in lines] == [
            ("现场.jpg", len(photo)),
            ("提纲.docx", 7),
        ]
        assert again.attachments.view(content(lines[0].attachment)).image.size == (64, 48)
        assert again.backups.verify().ok
        path = ContentStore.beside(other).path(content(lines[1].attachment))
        path.write_bytes(b"forged")
        (again.workplace.database.contents.spare / path.parent.name / path.name).unlink(True)
        assert not again.backups.verify().ok
    finally:
        again.close()
