"""历史: every change of a record in words, and putting an earlier content back."""

from dataclasses import fields, replace
from datetime import date, datetime, time
from decimal import Decimal

import pytest

from builders import (
    a_firm,
    a_log,
    a_village,
    a_volume_item,
    an_adviser,
    an_appointment,
    an_attachment,
    an_office,
)
from lvgw_desktop.bootstrap import office_files
from lvgw_desktop.domain.field_names import INTERNAL, field_names
from lvgw_desktop.domain.ledger_volume import LedgerVolume
from lvgw_desktop.domain.refusal import Refusal
from lvgw_desktop.domain.service_log import PaperState, ServiceItem, ServiceMethod, Spell
from lvgw_desktop.domain.village import (
    ChecklistItem,
    ChecklistMark,
    Contact,
    NoticeBoard,
    VillageKind,
    WechatGroup,
)
from lvgw_desktop.services.recorded_kinds import KINDS
from services.other_records import serve_a_village


@pytest.fixture
def clock():
    """The moments so far; the last one is now."""
    return [datetime(2026, 11, 20, 14, 32)]


@pytest.fixture
def office(tmp_path, clock):
    use_cases = office_files(now=lambda: clock[-1]).create(tmp_path / "龙兴.lvgw", an_office())
    yield use_cases
    use_cases.close()


@pytest.fixture
def served(office):
    """A village and its adviser."""
    return serve_a_village(office)


@pytest.fixture
def log(office, served):
    village, adviser = served
    return office.service_logs.record(a_log(village_id=village.id, adviser_id=adviser.id))


def changed(office, record_uuid):
    """The latest change, by field name: before and after."""
    latest = office.history.of(record_uuid).changes[0]
    return {one.name: (one.before.full, one.after.full) for one in latest.fields}


def test_every_field_has_a_name_on_the_screens():
    for kind in KINDS.values():
        given = {one.name for one in fields(kind.record)}
        assert given - INTERNAL == set(field_names(kind.record))


def test_a_new_record_says_all_that_was_typed(office, log):
    history = office.history.of(log.uuid)

    assert history.title == "0001 号 11月18日 兴梁社区"
    (added,) = history.changes
    assert (added.what, added.operator, added.restorable) == ("新增", "刘芳", False)
    said = {one.name: one.after.full for one in added.fields}
    assert said["村(居)名称"] == "兴梁社区"
    assert said["法律顾问姓名"] == "周明远"
    assert said["所在机构"] == "河南砺衡律师事务所"
    assert said["服务对象类别"] == office.workplace.pack.vocabulary.word_of(
        "client_category", "VILLAGER"
    )
    assert said["起止时间"] == "9:00—11:30"
    assert said["纸质状态"] == "待打印"
    assert "台账备注" not in said


def test_each_kind_of_value_of_a_log_is_worded(office, served, log):
    other = office.villages.save(a_village(name="军营社区"))
    office.service_logs.record(
        replace(
            log,
            village_id=other.id,
            served_on=date(2026, 11, 17),
            spells=(Spell(time(9), time(10)), Spell(time(14), time(15, 30))),
            hours=Decimal("2.25"),
            method=ServiceMethod.PHONE,
            items=(
                ServiceItem(
                    kind="MEDIATION",
                    quantity=2,
                    details={
                        "dispute_type": "NEIGHBOUR",
                        "outcome": "SUCCESS",
                        "amount": "12000",
                        "topic": "民法典",
                        "old": "别的",
                    },
                ),
            ),
            major_matter=True,
            adviser_signed_on=date(2026, 11, 19),
        ),
        reason="记错了村",
    )
    word_of = office.workplace.pack.vocabulary.word_of
    (change, _added) = office.history.of(log.uuid).changes
    assert change.what == "改了村(居)名称、服务日期、起止时间等 8 格"
    assert (change.reason, change.restorable) == ("记错了村", True)
    said = changed(office, log.uuid)
    assert said["村(居)名称"] == ("兴梁社区", "军营社区")
    assert said["服务日期"] == ("2026年11月18日", "2026年11月17日")
    assert said["起止时间"] == ("9:00—11:30", "9:00—10:00、14:00—15:30")
    assert said["时长"] == ("2.5 小时", "2.25 小时")
    assert said["服务方式"][1] == office.workplace.pack.vocabulary.word(ServiceMethod.PHONE)
    assert said["重大事项"] == ("否", "是")
    assert said["顾问签字日期"] == ("", "2026年11月19日")
    kind = office.workplace.pack.vocabulary.kind("MEDIATION")
    assert said["本次数量"][1] == "，".join(
        (
            f"{kind.short} 2 {kind.unit}",
            word_of("dispute_type", "NEIGHBOUR"),
            "成功",
            "涉及金额 12000 元",
            "讲座主题 民法典",
            "别的",
        )
    )


def test_the_compound_fields_of_a_village_are_worded_and_its_numbers_masked(office, served):
    village, _adviser = served
    office.villages.save(
        replace(
            village,
            kind=VillageKind.VILLAGE,
            contacts=(Contact(role="主任", name="李素珍", phone="138-0375-0000"),),
            wechat_group=WechatGroup(
                name="兴梁法律群", owner="李素珍", size=120, created_on=date(2026, 3, 5)
            ),
            notice_board=NoticeBoard(shows_adviser="周明远", updated_on=date(2026, 1, 8)),
            checklist=(ChecklistMark(item=ChecklistItem.ROOM, met=True, note="二楼"),),
            priority=True,
        )
    )

    change = office.history.of(village.uuid).changes[0]

    said = {one.name: one for one in change.fields}
    assert said["类别"].after.full == office.workplace.pack.vocabulary.word(VillageKind.VILLAGE)
    assert said["联系人"].after.full == "主任 李素珍 138-0375-0000"
    assert said["联系人"].after.masked == "主任 李素珍 138****0000"
    assert [one.name for one in change.fields if one.has_numbers] == ["联系人"]
    assert said["微信群"].after.full == "兴梁法律群，群主李素珍，120 人，2026年3月5日建"
    assert said["公示牌"].after.full == "公示 周明远，2026年1月8日更新"
    assert said["五有一满意"].after.full == "有办公场所，有，二楼，2026年11月20日登记"


def test_an_adviser_is_masked_and_a_firm_is_known_by_name(office, served):
    _village, adviser = served
    other = office.firms.save(a_firm(name="为民法律服务所"))
    licence = "14104201810370317"
    office.advisers.save(replace(adviser, firm_id=other.id, licence_no=licence))

    said = {one.name: one for one in office.history.of(adviser.uuid).changes[0].fields}

    assert said["所在机构"].before.full == "河南砺衡律师事务所"
    assert said["所在机构"].after.full == "为民法律服务所"
    assert said["执业证号"].after.masked == "1410*********0317"
    assert said["执业证号"].after.full == licence


def test_appointments_stand_in_the_history_of_village_and_adviser(office, served):
    village, adviser = served
    (term,) = office.appointments.of_village(village.id)
    office.appointments.end(term, date(2026, 11, 30), "工作调动")

    of_village = office.history.of(village.uuid).changes
    of_adviser = office.history.of(adviser.uuid).changes

    assert [one.what for one in of_village] == [
        "聘任 周明远：改了聘期止、终止原因",
        "聘任 周明远：新增",
        "新增",
    ]
    assert of_adviser[0].what == "聘任 兴梁社区：改了聘期止、终止原因"
    assert of_village[0].restorable


def test_printing_scanning_and_filing_are_lines_that_cannot_be_restored(office, log):
    office.printing.issue_sheets([log.id])
    office.printing.mark_printed([log.id])
    office.paper_moves.sign_back([log.id], date(2026, 11, 20))
    with office.workplace.changing() as store:
        scan = store.attachments.add(an_attachment(record_uuid=log.uuid))
        store.attachments.change(replace(scan, removed_on=datetime(2026, 11, 20, 15)))
        volume = store.volumes.add(LedgerVolume(village_id=log.village_id, year=2026))
        store.volume_items.add(a_volume_item(volume_id=volume.id, record_uuid=log.uuid))

    lines = office.history.of(log.uuid).changes

    assert [one.what for one in reversed(lines)] == [
        "新增",
        f"打印 {log.serial}，1 页",
        "纸质状态：待打印 → 已打印",
        "纸质状态：已打印 → 已签回",
        "附上扫描件第 1 页",
        "取下扫描件第 1 页",
        "归档到卷，从第 1 页起",
    ]
    assert not any(one.restorable for one in lines)


def test_a_look_at_numbers_is_a_line(office, served):
    village, _adviser = served
    office.history.note_look(village.uuid)
    assert office.history.of(village.uuid).changes[0].what == "看过号码：历史"


def test_an_earlier_content_is_put_back_as_an_edit_with_its_reason(office, log, clock):
    clock.append(datetime(2026, 11, 20, 15))
    shorter = office.service_logs.record(replace(log, content="咨询。", items=()))
    clock.append(datetime(2026, 11, 20, 16))
    change = office.history.of(log.uuid).changes[0]

    plan = office.history.plan(change)
    kind = office.workplace.pack.vocabulary.kind("CONSULTATION")
    amount = f"{kind.short} 1 {kind.unit}，1 {kind.heads_unit or '人'}"
    assert {one.name: (one.before.full, one.after.full) for one in plan.fields} == {
        "服务内容": ("咨询。", log.content),
        "本次数量": ("", amount),
    }
    assert office.service_logs.get(log.id) == shorter
    restored = office.history.restore(plan)

    assert office.service_logs.get(log.id) == log
    latest = office.history.of(log.uuid).changes[0]
    assert latest.reason == "恢复到 11月20日 14:32 的内容"
    assert (latest.at, latest.operator) == (datetime(2026, 11, 20, 16), "刘芳")

    office.history.undo(restored)
    assert office.service_logs.get(log.id) == shorter
    assert office.history.of(log.uuid).changes[0].reason == "撤销恢复"


def test_paper_state_and_number_stay_and_it_is_said(office, log):
    office.service_logs.record(replace(log, result="另行答复。"))
    change = office.history.of(log.uuid).changes[0]
    office.printing.mark_printed([log.id])
    office.paper_moves.sign_back([log.id], date(2026, 11, 20))

    plan = office.history.plan(change)
    office.history.restore(plan)

    assert plan.staying == "纸质状态、签回日期不恢复，保持现在的。"
    now = office.service_logs.get(log.id)
    assert (now.result, now.paper_state) == (log.result, PaperState.SIGNED)
    assert (now.serial, now.uuid, now.signed_on) == (log.serial, log.uuid, date(2026, 11, 20))


def test_a_void_log_is_not_changed_any_more(office, log):
    office.service_logs.record(replace(log, result="另行答复。"))
    change = office.history.of(log.uuid).changes[0]
    office.paper_moves.void([log.id], "写错")

    with pytest.raises(Refusal, match="已作废，不能再改"):
        office.history.plan(change)


def test_what_is_so_already_needs_no_restoring(office, log):
    office.service_logs.record(replace(log, result="另行答复。"))
    change = office.history.of(log.uuid).changes[0]
    office.service_logs.record(log)

    with pytest.raises(Refusal, match="不用恢复"):
        office.history.plan(change)


def test_a_plan_is_refused_once_the_record_is_another_one(office, log):
    office.service_logs.record(replace(log, result="另行答复。"))
    plan = office.history.plan(office.history.of(log.uuid).changes[0])
    latest = office.service_logs.record(replace(log, result="第三种。"))

    with pytest.raises(Refusal, match="后来又改过"):
        office.history.restore(plan)
    assert office.service_logs.get(log.id) == latest


def test_an_undo_is_refused_once_the_record_is_another_one(office, log):
    office.service_logs.record(replace(log, result="另行答复。"))
    restored = office.history.restore(office.history.plan(office.history.of(log.uuid).changes[0]))
    latest = office.service_logs.record(replace(log, result="第三种。"))

    with pytest.raises(Refusal, match="后来又改过"):
        office.history.undo(restored)
    assert office.service_logs.get(log.id) == latest


def test_a_village_that_gets_its_old_name_back_remembers_the_other_one(office, served):
    village, _adviser = served
    office.villages.save(replace(village, name="兴梁新村"))
    change = office.history.of(village.uuid).changes[0]

    plan = office.history.plan(change)
    office.history.restore(plan)

    assert {one.name: one.after.full for one in plan.fields} == {
        "村(居)名称": "兴梁社区",
        "曾用名": "兴梁新村",
    }
    now = office.villages.named("兴梁社区")
    assert (now.id, now.former_names) == (village.id, "兴梁新村")


def test_a_name_that_another_village_has_now_is_refused_as_in_the_editor(office, served):
    village, _adviser = served
    office.villages.save(replace(village, name="兴梁新村"))
    change = office.history.of(village.uuid).changes[0]
    office.villages.save(a_village())

    with pytest.raises(Refusal, match="已经在册了"):
        office.history.plan(change)


def test_a_firm_and_an_appointment_are_restored_by_their_own_rules(office, served):
    village, _adviser = served
    (firm,) = office.firms.all()
    office.firms.save(replace(firm, head="孙某兰"))
    office.history.restore(office.history.plan(office.history.of(firm.uuid).changes[0]))
    assert office.firms.all() == (firm,)

    (term,) = office.appointments.of_village(village.id)
    office.appointments.end(term, date(2026, 11, 30), "工作调动")
    follower = office.advisers.save(an_adviser(name="王㛃舟", firm_id=firm.id))
    office.appointments.save(
        an_appointment(village_id=village.id, adviser_id=follower.id, starts_on=date(2026, 12, 1))
    )
    change = next(
        one for one in office.history.of(village.uuid).changes if "聘期止、终止原因" in one.what
    )
    plan = office.history.plan(change)
    assert "两段重叠" in plan.remarks[0]
    office.history.restore(plan)
    assert term in office.appointments.of_village(village.id)


def test_retiring_is_not_undone_by_restoring_other_fields(office):
    spare = office.villages.save(a_village(name="东兴社区", remark="旧"))
    office.villages.save(replace(spare, remark="新"))
    change = office.history.of(spare.uuid).changes[0]
    office.villages.retire(spare.id, "撤并")
    assert office.history.of(spare.uuid).changes[0].what == "停用"
    assert not office.history.of(spare.uuid).changes[0].restorable

    plan = office.history.plan(change)
    office.history.restore(plan)

    assert plan.staying == "停用日期不恢复，保持现在的。"
    now = office.villages.card(spare.id).village
    assert (now.remark, now.retired_on) == ("旧", date(2026, 11, 20))


def old_row(office, record, before, **after):
    """Leave an entry as a program of another time would have written it."""
    with office.workplace.changing() as store:
        table = "village" if hasattr(record, "contacts") else "service_log"
        store.audit.record(
            "CHANGED", table, record.uuid, before=before, after={"uuid": record.uuid, **after}
        )


def test_rows_of_another_shape_are_read_as_far_as_they_go(office, served):
    village, _adviser = served
    old_row(
        office,
        village,
        {"remark": "旧的备注", "fax": "无", "kind": "TOWN"},
        name="兴梁社区",
        remark="后来的备注",
        fax="0375-0000000",
        kind="COMMUNITY",
        contacts="not json",
    )

    change = office.history.of(village.uuid).changes[0]
    said = {one.name: (one.before.full, one.after.full) for one in change.fields}
    plan = office.history.plan(change)
    office.history.restore(plan)

    assert said["备注"] == ("旧的备注", "后来的备注")
    assert said["fax"] == ("无", "0375-0000000")
    assert said["类别"][0] == "TOWN"
    assert plan.staying == "类别、联系人不恢复，保持现在的。"
    now = office.villages.card(village.id).village
    assert now == replace(village, remark="旧的备注")


def test_a_link_that_leads_nowhere_any_more_stays_as_it_is(office, log):
    row = {"village_id": log.village_id, "adviser_id": log.adviser_id, "content": "现在"}
    old_row(office, log, {"village_id": 99, "content": "当时的内容"}, **row)

    change = office.history.of(log.uuid).changes[0]
    plan = office.history.plan(change)
    office.history.restore(plan)

    assert ("(名册里已经没有)", "兴梁社区") in [
        (one.before.full, one.after.full) for one in change.fields
    ]
    assert plan.staying == "村(居)名称不恢复，保持现在的。"
    now = office.service_logs.get(log.id)
    assert now == replace(log, content="当时的内容")


def test_a_record_that_was_never_kept_has_no_history(office):
    with pytest.raises(LookupError):
        office.history.of("nobody")
