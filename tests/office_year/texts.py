"""What the logs of 2026 say: no two alike, each put together of three sentences by its name."""

from itertools import product

from office_year import facts, roster

_OPENINGS = (
    "来访人说，与东邻共用的院墙年久失修，雨水顺墙流进屋里",
    "当事人反映，去年外出务工的工钱至今没有结清，只有一张欠条",
    "老人来问，三个子女都说自己困难，赡养费该由谁来出",
    "村民咨询承包地被邻户越界多种两垄，丈量结果与证书不符",
    "来电人称在集市买的旋耕机用了三天就坏，商户不肯退换",
    "居民反映楼上常年漏水，物业公司推说不归它管，拖了半年",
    "当事人说，口头约定的彩礼返还数额，两家各有各的说法",
)
_FINDINGS = (
    "现场看了房契和老照片，四至清楚，滴水位置一直没有动过",
    "查看欠条，日期、数额和签名齐全，还在诉讼时效之内",
    "分别听了几方的说法，数额有出入，缘由都说得过去",
    "翻看承包合同和底册，面积相差不到三厘，边界有老树为证",
    "核对收据和聊天记录，付款时间与卖方所说对不上",
    "向邻居打听，漏水从前年冬天开始，修过两回都没有修好",
    "请来两位证婚的长辈，都记得当时说的是一半退回",
    "看了公证书和存折，遗嘱写明由照料的人多分一些",
    "查了交警的认定书，双方各负一半责任，保险还没有理赔",
    "村里的会议记录写着此事议过，但没有到会人的签名",
    "合作社的章程没有写退股怎么算，只写了开会商量",
    "调出监控，车是在巷口剐蹭的，两家都没有留意",
    "问明这笔钱是借款，不是入股，利息一直付到上个冬天",
)
_ADVICE = (
    "告知按照有利生产、方便生活的原则各让一步，先通水后砌墙",
    "建议先向劳动监察投诉，需要的话帮助申请支付令",
    "说明赡养是法定义务，不因分家多少而免除，可以轮流照料",
    "劝双方请村里重新丈量，立界桩，此前不要再动地里的庄稼",
    "讲明三包规定，商户应当先修后换，拒不办理可打热线投诉",
    "建议请第三方查漏，费用由有责任的一方承担，先垫付再追偿",
    "解释彩礼的有关规定，未办登记而分手的一般应当酌情返还",
    "说明遗嘱形式合法即有效，其余部分按法定继承来分",
    "指引走保险理赔，不足部分按责任分担，不必急着打官司",
    "提醒重大事项要走四议两公开，补开会议并留下签名",
    "建议修改章程，写清退股的算法和期限，再由成员表决",
    "劝两家互相道个歉，修理费各付一半，以后巷口减速",
    "说明民间借贷利率的上限，超过的部分可以不付，本金要还",
    "帮助理清要点，列出要带的证据，约好下周到所里再谈",
    "建议先保全证据，拍照录像，把证人的话写下来请其签名",
    "告诉当事人可以申请法律援助，现场帮着填了申请表",
    "请调解委员会出面，三方坐下来谈，谈成的写成协议书",
)
_RESULTS = (
    "双方同意照此办理，约定下月回访。",
    "来访人表示明白了，回去同家里人商量。",
    "当场解答，来人满意而归。",
    "已记下要点，约好下次带材料再来。",
    "谈妥，写了协议书，双方签名按印。",
)
_CLIENTS = ("赵某某", "孙某兰", "钱某珍", "周某", "吴某山", "郑某英", "冯某")


def of_service(village, month, place):
    """Return client, content and result of a service."""
    name = (village, month, place)
    number = _NUMBERS.get(facts.SAME_TEXT_AS.get(name, name), len(_NUMBERS) + month)
    opening, finding, advice = (
        sentences[number % len(sentences)] for sentences in (_OPENINGS, _FINDINGS, _ADVICE)
    )
    return {
        "client_name": _CLIENTS[number % 5],
        "client_description": f"{40 + number % 31}岁，{village}人",
        "client_phone": f"138-0375-{number:04d}",
        "content": f"{opening}。{finding}。{advice}。",
        "result": _RESULTS[number % len(_RESULTS)],
    }


_NUMBERS = {
    name: number for number, name in enumerate(product(roster.VILLAGES, range(1, 13), range(5)))
}
"""1,500 services that might be: three sentences are put together in 7 × 13 × 17 = 1,547 ways."""
