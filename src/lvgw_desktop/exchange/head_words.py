"""列名: what offices call the columns of their rosters."""

from collections.abc import Mapping

_NAMES = {
    "village": (
        "村(居) 村居名称 村(居)名称 村名 村(社区) 村(社区)名称 村居社区 服务村居 "
        "服务村(居) 村级名称 村委会 社区 社区名称 行政村 village"
    ),
    "street": (
        "街道 乡镇 街道/乡镇 乡镇/街道 乡(镇) 乡(镇、街道) 乡镇街道名称 所属街道 "
        "所属乡镇 街道名称 乡镇名称 乡级名称 办事处 subdistrict street"
    ),
    "adviser": "法律顾问 顾问 法律顾问姓名 顾问姓名 律师姓名 律师 姓名 adviser",
    "kind": "类别 人员类别 顾问类别 人员类型 类型 身份 kind",
    "firm": (
        "所在机构 机构 执业机构 机构名称 所在单位 工作单位 单位 律所 律师事务所 所在律所 firm"
    ),
    "licence_no": "执业证号 证号 执业证号码 执业证书号 执业证 律师执业证号 执业证编号 licence_no",
    "phone": "电话 联系电话 手机 手机号 手机号码 联系方式 电话号码 phone",
    "starts_on": (
        "聘期起 起始日期 聘任起 聘期开始 开始日期 聘用起始日期 聘任日期 起 聘期起始 "
        "聘期起始日期 starts_on"
    ),
    "ends_on": (
        "聘期止 截止日期 聘任止 聘期结束 结束日期 终止日期 到期日期 止 聘期截止 "
        "聘期截止日期 ends_on"
    ),
    "period": "聘期 聘期起止 聘任期限 聘用期限 聘期(起止) 服务期限 起止日期",
    "area_code": (
        "统计代码 区划代码 村级代码 行政区划代码 统计用区划代码 代码 village_code area_code"
    ),
}

HEADS: Mapping[str, tuple[str, ...]] = {
    name: tuple(heads.split()) for name, heads in _NAMES.items()
}
"""Field → what its column may be called, the surest name first."""
