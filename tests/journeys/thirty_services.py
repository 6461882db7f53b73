"""Thirty invented services of November 2026 as they stand on the advisers' handwritten sheets."""

from dataclasses import dataclass

ROSTER = {
    "周明远": ("东兴社区", "兴梁社区", "军营社区"),
    "李素珍": ("龙源社区", "龙港社区", "龙祥社区"),
    "王海涛": ("赵岭社区", "高庄社区", "张庄社区", "山高社区"),
    "孙立群": ("夏庄社区", "关庄社区", "南顾庄社区"),
    "吴桂芳": ("捞饭店社区", "大庄社区", "刘庄社区"),
}
STREETS = {
    "龙兴街道": ("东兴社区", "兴梁社区", "军营社区", "赵岭社区"),
    "高庄街道": ("龙源社区", "龙港社区", "高庄社区", "张庄社区", "山高社区"),
    "人民路街道": ("龙祥社区", "夏庄社区", "关庄社区", "南顾庄社区"),
    "龙河街道": ("捞饭店社区", "大庄社区", "刘庄社区"),
}
FIRM = "河南砺衡律师事务所"
METHODS = ("现场(到村)", "入户", "电话", "微信群")
NAMES = ("赵某某", "钱某", "孙某某", "李某", "周某某", "𠮷䶮𬭎㛃𫖯", "吴某", "郑某某")
MATTERS = (
    ("邻居翻建房屋，屋檐滴水到院内", "双方同意暂停施工，约定改日调解"),
    ("承包地流转合同到期后的续签", "已告知租金支付方式应写进合同"),
    ("物业服务费拖欠与漏水的关系", "解释抗辩的范围，建议先与物业协商"),
    ("在外务工受伤如何申请工伤认定", "告知向用人单位所在地提出申请"),
    ("老人赡养费由几个子女分担", "子女当场达成口头协议"),
)
LONG = "相邻各方应当按照有利生产、方便生活、团结互助、公平合理的原则处理。"


@dataclass(frozen=True, slots=True)
class Service:
    """One handwritten sheet; `when` is the shorthand, `day` and `clock` what it means."""

    number: int
    adviser: str
    village: str
    day: int
    start: int
    method: int
    name: str
    phone: str
    content: str
    result: str
    consultations: int
    mediations: int

    @property
    def serial(self) -> str:
        return f"LX-2026-{self.number:04d}"

    @property
    def when(self) -> str:
        return f"{self.day} {self.start}-{self.start + 2}.30"

    @property
    def day_words(self) -> str:
        return f"2026年11月{self.day}日"

    @property
    def clock_words(self) -> str:
        return f"{self.start}:00—{self.start + 2}:30"

    @property
    def description(self) -> str:
        return f"{'男' if self.number % 2 else '女'}，{30 + self.number}岁，{self.village}居民"


def thirty_services() -> tuple[Service, ...]:
    """Return them in the order in which the clerk finds them in the pile."""
    places = [(adviser, village) for adviser, served in ROSTER.items() for village in served]
    return tuple(_service(place, *places[place % len(places)]) for place in range(30))


def _service(place: int, adviser: str, village: str) -> Service:
    number = place + 1
    asked, result = MATTERS[place % len(MATTERS)]
    extra = LONG * (3 if place % 7 == 0 else 1)
    return Service(
        number=number,
        adviser=adviser,
        village=village,
        day=1 + place % 20,
        start=8 + place % 8,
        method=place % len(METHODS),
        name=NAMES[place % len(NAMES)],
        phone=f"138-0375-{number:04d}",
        content=f"来访人第{number}次咨询：{asked}。\n答复意见：{extra}",
        result=f"{result}(第{number}件)。",
        consultations=1 + place % 3,
        mediations=place % 2,
    )
