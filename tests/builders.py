"""Invented records for tests: every builder takes the fields that matter and fills in the rest."""

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from lvgw_desktop.domain.appointment import Appointment
from lvgw_desktop.domain.attachment import Attachment, AttachmentKind
from lvgw_desktop.domain.bound_volume import BoundVolume
from lvgw_desktop.domain.conduct_report import ConductReport
from lvgw_desktop.domain.feedback import Feedback, FeedbackTone, FeedbackWay
from lvgw_desktop.domain.firm import Firm
from lvgw_desktop.domain.follow_up_visit import FollowUpMethod, FollowUpVisit, Satisfaction
from lvgw_desktop.domain.inspection import Inspection, InspectionMethod
from lvgw_desktop.domain.issued_form import IssuedForm
from lvgw_desktop.domain.lecture import Lecture
from lvgw_desktop.domain.ledger_volume import VolumeItem
from lvgw_desktop.domain.legal_adviser import LegalAdviser
from lvgw_desktop.domain.legal_need import LegalNeed, NeedSource
from lvgw_desktop.domain.local_score import LocalScoreItem
from lvgw_desktop.domain.major_matter import MajorMatter, MatterNature
from lvgw_desktop.domain.office import JudicialOffice
from lvgw_desktop.domain.other_kind import OtherKind
from lvgw_desktop.domain.scan_page import ScanFinding, ScanPage
from lvgw_desktop.domain.service_log import ServiceItem, ServiceLog, Spell
from lvgw_desktop.domain.training import Training, TrainingAttendee
from lvgw_desktop.domain.village import Village

TODAY = date(2026, 11, 20)

NOW = datetime(2026, 11, 20, 14, 32)
"""The clock of an office under test."""


def an_office(**fields: Any) -> JudicialOffice:
    """龙兴司法所 of the invented examples."""
    given = {"name": "龙兴司法所", "district": "平顶山市石龙区司法局", "prefix": "LX"}
    return JudicialOffice(**{**given, "region_code": "410404", "clerk": "刘芳", **fields})


def a_firm(**fields: Any) -> Firm:
    return Firm(**{"name": "河南砺衡律师事务所", **fields})


def an_adviser(**fields: Any) -> LegalAdviser:
    return LegalAdviser(**{"name": "周明远", "phone": "138-0375-0000", **fields})


def a_village(**fields: Any) -> Village:
    return Village(**{"name": "兴梁社区", "street": "龙兴街道", **fields})


def an_appointment(**fields: Any) -> Appointment:
    given = {"village_id": 1, "adviser_id": 1, "firm_id": 1, "starts_on": date(2026, 1, 1)}
    return Appointment(**{**given, "ends_on": date(2026, 12, 31), **fields})


def a_log(**fields: Any) -> ServiceLog:
    given = {
        "village_id": 1,
        "adviser_id": 1,
        "firm_id": 1,
        "served_on": date(2026, 11, 18),
        "spells": (Spell(time(9), time(11, 30)),),
        "hours": Decimal("2.50"),
        "client_category": "VILLAGER",
        "client_name": "赵某某",
        "client_description": "女，62岁，兴梁社区居民",
        "client_phone": "138-0375-0000",
        "content": "咨询院墙滴水纠纷，告知相邻各方应按照有利生产、方便生活的原则处理。",
        "result": "当场答复，双方同意暂停施工。",
        "items": (ServiceItem(kind="CONSULTATION", quantity=1, heads=1),),
    }
    return ServiceLog(**{**given, **fields})


def a_local_item(**fields: Any) -> LocalScoreItem:
    given = {"year": 2026, "seq": 1, "area": 5, "word": "每月到村服务", "most_points": 20}
    return LocalScoreItem(**{**given, **fields})


def an_attachment(**fields: Any) -> Attachment:
    given = {"record_uuid": "log", "kind": AttachmentKind.SCAN, "content_hash": "ab" * 32}
    sheet = {"name": "LX-2026-0001 第1页", "media_type": "image/jpeg", "page": 1, "pages": 1}
    return Attachment(**{**given, **sheet, "added_on": datetime(2026, 11, 20, 9, 31), **fields})


def a_scan_page(**fields: Any) -> ScanPage:
    given = {"content_hash": "cd" * 32, "media_type": "image/jpeg", "source_name": "扫描.pdf"}
    seen = {"source_page": 1, "finding": ScanFinding.UNREADABLE}
    return ScanPage(**{**given, **seen, "seen_on": datetime(2026, 11, 20, 9, 31), **fields})


def an_issued_form(**fields: Any) -> IssuedForm:
    given = {
        "form_id": "service_log",
        "edition": "2026-1",
        "serial": "LX-2026-0001",
        "check_code": "7K2M9Q",
        "texts": '{"content":"咨询"}',
        "pages": "[]",
        "fonts": "FandolFang sha256",
        "issued_at": datetime(2026, 11, 20, 9, 31),
    }
    return IssuedForm(**{**given, **fields})


def a_volume_item(**fields: Any) -> VolumeItem:
    given = {"volume_id": 1, "seq": 1, "record_uuid": "", "form_id": "service_log"}
    about = {"author": "周明远", "title": "工作日志第12号", "dated": date(2026, 6, 12)}
    return VolumeItem(**{**given, **about, "page_from": 1, "pages": 1, **fields})


def a_bound_volume(**fields: Any) -> BoundVolume:
    """The volume of 军营社区 and 2026."""
    given = {
        "year": 2026,
        "village_name": "龙兴街道军营社区",
        "village_short": "军营社区",
        "title": "龙兴街道军营社区2026年度村（居）法律顾问工作案卷",
        "adviser_names": "周明远（河南砺衡律师事务所）",
        "first_day": date(2026, 1, 1),
        "last_day": date(2026, 12, 31),
        "filed_by": "刘芳",
        "item_count": 47,
        "page_count": 128,
        "retention": "10年",
        "catalogue_no": "2026-FG",
        "file_no": "03",
    }
    return BoundVolume(**{**given, **fields})


def a_lecture(**fields: Any) -> Lecture:
    given = {"village_id": 1, "adviser_id": 1, "speaker": "周明远", "held_on": date(2026, 11, 12)}
    about = {"topic": "民法典与邻里相处", "place": "社区会议室", "audience": "社区居民"}
    outline = "一、相邻关系的一般规则\n二、常见纠纷怎么办"
    return Lecture(**{**given, **about, "attendance": 42, "outline": outline, **fields})


def a_major_matter(**fields: Any) -> MajorMatter:
    given = {"village_id": 1, "adviser_id": 1, "title": "土地流转合同群体性分歧"}
    days = {"occurred_on": date(2026, 11, 9), "reported_on": date(2026, 11, 10)}
    about = {
        "natures": (MatterNature.INTERESTS,),
        "people": 23,
        "description": "23户对租金有分歧。",
    }
    return MajorMatter(**{**given, **days, **about, **fields})


def a_legal_need(**fields: Any) -> LegalNeed:
    given = {"village_id": 1, "collected_on": date(2026, 11, 3), "collected_by": "刘芳"}
    about = {"source": NeedSource.SURVEY, "kinds": ("CONTRACT",), "client_name": "赵某某"}
    said = {"client_phone": "138-0375-0000", "description": "请审查土地流转合同。"}
    return LegalNeed(**{**given, **about, **said, **fields})


def a_training(**fields: Any) -> Training:
    given = {"topic": "法律顾问业务培训", "held_on": date(2026, 6, 18), "place": "区司法局三楼"}
    came = (TrainingAttendee(name="周明远", adviser_id=1), TrainingAttendee(name="李素珍"))
    return Training(**{**given, "attendees": came, "expected": 2, **fields})


def an_inspection(**fields: Any) -> Inspection:
    given = {"village_id": 1, "adviser_id": 1, "inspected_on": date(2026, 7, 2), "unit": "区司法局"}
    about = {"methods": (InspectionMethod.ON_SITE,), "findings": "查看台账和日志。"}
    return Inspection(**{**given, **about, **fields})


def a_follow_up_visit(**fields: Any) -> FollowUpVisit:
    given = {"village_id": 1, "adviser_id": 1, "visited_on": date(2026, 9, 8), "visitor": "刘芳"}
    asked = {"respondent": "孙某兰", "method": FollowUpMethod.PHONE}
    about = {"satisfaction": Satisfaction.SATISFIED, "service": "院墙滴水纠纷调解"}
    return FollowUpVisit(**{**given, **asked, **about, **fields})


def a_feedback(**fields: Any) -> Feedback:
    given = {"village_id": 1, "adviser_id": 1, "received_on": date(2026, 9, 2)}
    about = {"received_by": "刘芳", "way": FeedbackWay.VISIT, "respondent": "孙某兰"}
    said = {"tone": FeedbackTone.WISH, "opinions": "希望多来几次。"}
    return Feedback(**{**given, **about, **said, **fields})


def a_conduct_report(**fields: Any) -> ConductReport:
    given = {"village_id": 1, "adviser_id": 1, "received_on": date(2026, 10, 12)}
    about = {"received_by": "刘芳", "way": FeedbackWay.LETTER, "respondent": "赵某某"}
    said = {"description": "反映代办材料收费没有收据。", "reported_on": date(2026, 10, 14)}
    return ConductReport(**{**given, **about, **said, **fields})


_OTHERS = {
    "lecture": a_lecture,
    "major_matter": a_major_matter,
    "legal_need": a_legal_need,
    "training": a_training,
    "inspection": an_inspection,
    "follow_up_visit": a_follow_up_visit,
    "feedback": a_feedback,
    "conduct_report": a_conduct_report,
}


def an_other_record(kind: OtherKind, **fields: Any) -> Any:
    """A whole record of any kind beside the log."""
    return _OTHERS[kind.name](**fields)
