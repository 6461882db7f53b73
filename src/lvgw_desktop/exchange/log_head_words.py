"""日志列名: what offices call the columns of old logs and old ledgers."""

from collections.abc import Mapping

_NAMES = {
    "served_on": (
        "服务日期 日期 服务时间(年月日) 工作日期 办理日期 咨询日期 填写日期 年月日 登记日期 "
        "服务时间 时间 服务日期及时间 日期及时间 日期时间 date"
    ),
    "spells": "起止时间 服务时段 时段 具体时间 时间段 服务起止时间 服务时间 时间 time",
    "hours": "时长 服务时长 小时 小时数 工时 服务小时 时长(小时) 服务时长(小时) hours",
    "minutes": (
        "时长(分钟) 服务时长(分钟) 时长(分) 服务时长(分) 分钟 分钟数 服务时间(分钟) 时间(分钟) "
        "用时(分钟) minutes"
    ),
    "village": (
        "村(居) 村居 服务村(居) 服务村居 村(社区) 村居名称 村(居)名称 村名 村级名称 服务单位 "
        "村居社区 社区 行政村 村委会 服务地点 地点 所在村(居) village"
    ),
    "street": "街道 乡镇 街道/乡镇 乡镇/街道 乡(镇) 乡镇街道 所属街道 所属乡镇 办事处 street",
    "adviser": (
        "法律顾问 顾问 法律顾问姓名 顾问姓名 律师姓名 律师 服务律师 服务人员 承办人 承办律师 "
        "法律服务工作者 服务人 adviser"
    ),
    "firm": "所在机构 机构 执业机构 律师事务所 律所 所在律所 工作单位 firm",
    "method": "服务方式 方式 服务形式 形式 工作方式 服务途径 咨询方式 method",
    "client": (
        "服务对象所属村(居)及姓名 服务对象所属村居及姓名 服务对象所属村(社区)及姓名 服务对象 "
        "所属村(居)及姓名 服务对象村(居)及姓名 服务对象(村居及姓名) 服务对象所在村及姓名"
    ),
    "client_name": (
        "服务对象姓名 群众姓名 当事人姓名 当事人 咨询人 咨询人姓名 来访人 来访人姓名 求助人 "
        "对象姓名 申请人 客户 姓名 client"
    ),
    "client_phone": (
        "联系电话 服务对象电话 电话 联系方式 手机 手机号 手机号码 电话号码 群众电话 当事人电话 "
        "联系电话(服务对象) phone"
    ),
    "client_category": "服务对象类别 对象类别 服务对象类型 对象类型 人员类别 群众类别",
    "client_village": "服务对象所在村(居) 服务对象所属村(居) 所属村(居) 对象所在村 当事人所在村",
    "client_description": "服务对象情况 服务对象基本情况 基本情况 对象情况 当事人情况 住址 地址",
    "content": (
        "服务内容及结果 服务内容 内容 工作内容 服务事项 事项 主要内容 咨询内容 服务内容及处理结果 "
        "内容及结果 服务情况 工作情况 具体内容 服务事由 事由 案情 简要内容 问题 content"
    ),
    "result": (
        "处理结果 结果 办理结果 处理情况 办理情况 解决情况 服务结果 处理意见 答复意见 答复情况 "
        "解决措施及结果 措施及结果 result"
    ),
    "kind": "服务类型 服务类别 类型 类别 服务种类 业务类型 事项类别 事项类型 服务项目 项目",
    "quantity": "数量 次数 件数 份数 数量(件) 数量(次)",
    "heads": "人数 参加人数 人次 受益人数 听众人数 服务人数 参与人数",
    "consultation": "法律咨询 咨询 解答咨询 法律咨询服务 提供法律咨询 法律咨询情况",
    "mediation": "纠纷调解 调解 调解纠纷 矛盾纠纷调解 人民调解 矛盾调解 参与调解 调解矛盾纠纷",
    "publicity": "法治宣传 宣传 法制宣传 普法宣传 法治宣传教育 法制宣传教育 法治讲座 普法",
    "training": "培训 法律培训 业务培训 法治培训 培训情况",
    "other": "其他 其它 其他服务 其他法律服务 其他工作 其它服务",
    "remark": "备注 说明 备考 remark",
    "source_no": "编号 日志编号 原编号 表号 档案号 日志号 单号 serial",
    "seq": "序号 序 号 no",
    "paper_state": "纸质状态 签字状态 签名状态 状态 是否签字",
    "signer_phone": "签名人电话 签字人电话 签名电话",
    "adviser_signed_on": "顾问签名日期 律师签名日期 顾问签字日期 律师签字日期",
    "signed_on": "群众签名日期 签名日期 签字日期 签收日期 当事人签字日期 群众签字日期",
}

LOG_HEADS: Mapping[str, tuple[str, ...]] = {
    name: tuple(heads.split()) for name, heads in _NAMES.items()
}
"""Field → what its column may be called, the surest name first.

Fields choose in this order: 时间 is the day unless another column is.
"""
