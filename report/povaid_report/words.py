"""The words of the page. English is the key; Chinese stands beside it."""

CHINESE = {
    'Contents': '目录',
    'made': '本页由 povaid-report（povaid {version}）生成。每张图表下方均附生成它的 SQL（仅屏幕显示，不打印）。本页为单一文件，不加载任何外部内容，也不运行任何程序。',
    'The SQL that made it': '生成本项的 SQL',
    'Unit: %s': '单位：%s',
    'Source: %s': '来源：%s',
    '.': '。',
    ' ': '',
    ', ': '、',
    'Table %s': '表 %s　',
    'Figure %s': '图 %s　',
    'No rows.': '无记录。',
    'yes': '是',
    'no': '否',
    'All areas': '合计',
    'Area': '地区',
    'Period': '时期',
    '(none given)': '（未注明）',
    'In short': '概览',
    'Poor persons': '贫困人口',
    'Poor households': '贫困户',
    'Incidence': '贫困发生率',
    'Shortfall': '贫困缺口总额',
    'Gini index': '基尼系数',
    'Mean': '平均值',
    'Median': '中位数',
    'Areas': '各地区情况',
    'Poor persons and incidence by area': '各地区贫困人口与贫困发生率',
    'Base, persons': '人口基数',
    'Incidence %s %%': '%s 发生率（%%）',
    '%s %%': '%s（%%）',
    'Incidence %%': '发生率（%%）',
    'persons; %%': '人；%%',
    'persons, households; incidence in %% of the base': '人、户；发生率为占人口基数的百分比',
    'Incidence by area and period': '各地区历期贫困发生率',
    'Incidence by area': '各地区贫困发生率',
    'Map of incidence, %s': '贫困发生率分布图，%s',
    'Map of incidence': '贫困发生率分布图',
    'Ranks of the areas': '各地区排名',
    'Rank': '名次',
    'Class': '级别',
    'Map': '分布图',
    'no data': '无数据',
    'hidden or unknown': '不公开或情况不明',
    'below': '低于',
    'from': '不低于',
    'Incomes': '收入',
    'Poverty and inequality by period': '各时期贫困与收入差距',
    'Poverty and inequality by area': '各地区贫困与收入差距',
    'Poverty and inequality by area, %s': '各地区贫困与收入差距，%s',
    'Persons': '人数',
    'Left out, households': '未计入户数',
    'Line': '贫困线',
    'Below the line %%': '低于贫困线（%%）',
    'Gap %%': '贫困深度（%%）',
    'Severity %%': '贫困强度（%%）',
    'Theil': '泰尔指数',
    'P90/P10': 'P90/P10',
    'Curves': '曲线图',
    'Lorenz curves': '洛伦兹曲线',
    'Pen’s parade': '收入排列曲线（Pen 曲线）',
    'TIP curves': 'TIP 曲线：贫困的广度、深度与差异',
    'Growth incidence': '收入增长发生曲线',
    'Programmes': '项目进展',
    'Coverage and completion': '覆盖与完成情况',
    'Programme': '项目',
    'Done': '完成',
    'Target': '任务',
    'Done %%': '完成率（%%）',
    'Completion by area': '各地区完成率',
    'Counted in': '计量单位',
    'Payments': '资金发放',
    'Owed and paid': '应发与实发',
    'Round': '批次',
    'Owed': '应发',
    'Paid': '实发',
    'Entitled': '应发笔数',
    'Difference': '差额',
    'In trouble': '有问题笔数',
    'Payments in trouble': '有问题的发放',
    'Unit': '对象',
    'Problem': '问题',
    'All rounds': '合计',
    'missing': '未发放',
    'unexpected': '不应发放',
    'duplicate': '重复发放',
    'wrong amount': '金额不符',
    'late': '逾期发放',
    'refunded': '已退回',
    'Standards': '退出评估',
    'Verdicts': '评估结论',
    'Verdict': '结论',
    'Number': '数量',
    'Share %%': '占比（%%）',
    'eligible': '可以退出',
    'not eligible': '不可退出',
    'undetermined': '尚难判定',
    'All': '合计',
    'Reasons': '原因',
    'Criterion': '标准',
    'Fails': '未达标',
    'Unknown': '情况不明',
    'Those that may not leave, or not yet': '尚不能退出的对象',
    'Name': '名称',
    'What fails': '未达标项',
    'What is unknown': '情况不明项',
    'Nothing is wrong.': '未发现问题。',
    'Everything may leave.': '全部可以退出。',
    'What is missing, and what was left out': '缺少与未计入的内容',
    'Nothing is missing.': '没有缺少的内容。',
    'everybody has the same': '完全平均',
    'share of persons, from the poorest, %%': '人口累计比例（由贫到富，%%）',
    'share of all income, %%': '收入累计比例（%%）',
    'percentile of persons': '人口百分位',
    'sum of gaps per head, %% of the line': '人均累计缺口（占贫困线 %%）',
    'growth, %%': '增长（%%）',
    'The share of income of the poorest part. The further below the diagonal, the more unequal. Gini index: %s.': '最贫困部分人口所占收入份额。曲线离对角线越远，差距越大。基尼系数：%s。',
    'Gaps up to the line, added up from the poorest on, per head of everybody. The curve is flat from the share of the poor on; its height there is the poverty gap. A curve that is nowhere above another means no more poverty.': '由最贫困者起累计的收入缺口（全体人均，占贫困线百分比）。曲线走平处的横坐标为贫困人口比例，高度为贫困深度。一条曲线处处不高于另一条，说明贫困不更严重。',
    'Everybody walks by in order of income; the curve is the income of who has just passed.': '所有人按收入由低到高排列；曲线为各位置上的收入。',
    'How much income grew at each place in the row, from %s to %s, counted in poverty lines of the period: places, not persons.': '%s 至 %s 各收入位置的增长，以当期贫困线为计量单位；比较的是位置，不是个人。',
    'How much income grew at each place in the row, from %s to %s, in money of the time: places, not persons.': '%s 至 %s 各收入位置的增长，按当期金额计；比较的是位置，不是个人。',
    'Incidence is poor persons in %% of the base. A dash is unknown or not applicable, never zero.': '发生率为贫困人口占人口基数的百分比。短横线表示情况不明或不适用，不表示零。',
    ' Some cells are hidden because they are small, and others so that these cannot be computed.': '个别数值过小，为保护隐私不公开；为防止推算，另有数值一并隐去。',
    'Each bar is one period; all have the same scale.': '每根柱为一个时期，各图刻度相同。',
    'Incidence in %%: %s.': '发生率（%%）：%s。',
    '%s: %s': '%s：%s',
    'The darker, the higher the incidence. The numbers are the ranks in the table.': '颜色越深，发生率越高。图中数字为下表中的名次。',
    'Gap: the income that is missing up to the line, in %% of the line, per head of everybody. Severity weighs deep poverty more. Shortfall: what would lift everybody to the line. Gini: 0 if all have the same, 1 if one has all. P90/P10: the income that 90 %% do not exceed, over the one that 10 %% do not exceed.': '贫困深度：距贫困线的收入缺口占贫困线的百分比（全体人均）。贫困强度对深度贫困赋予更大权重。贫困缺口总额：使所有人达到贫困线所需金额。基尼系数：0 为完全平均，1 为一人独占。P90/P10：90%% 的人不超过的收入与 10%% 的人不超过的收入之比。',
    'pure numbers': '无量纲',
    'Rates are sums over sums and are not cut off: more than 100 %% is more than the target.': '完成率为合计之比，不封顶：超过 100% 即超额完成。',
    'as named; %%': '见各行；%%',
    'numbers; %s': '笔；%s',
    'The audit compares every unit and round.': '逐对象、逐批次核对应发与实发。',
    'Only the first %s of %s are listed.': '共 %s 项，仅列前 %s 项。',
    'As the standard %s has it.': '依据标准 %s。',
    'As the query gives them.': '依据查询结果。',
    'the register': '登记数据',
    'the register and the population': '登记数据与人口数据',
    'the programmes': '项目数据',
    'the payments': '发放数据',
    'the assessment': '评估数据',
    'the register; borders as given': '登记数据；边界由配置提供',
    'of %s persons': '基数 %s 人',
    '%s in all': '共 %s',
    '%s → %s': '%s → %s',
    '%s persons were poor, %s %% of %s.': '%s 人贫困，占 %s 人的 %s%%。',
}

SENTENCES = {
    # one language each, because the order of what is put in differs
    'stock': (
        '{period}: {poor} of {base} persons were poor, {incidence} %.',
        '{period}，{base} 人中贫困人口 {poor} 人，发生率 {incidence}%。',
    ),
    'change': (
        'Since {first}, the incidence changed from {before} % to {after} %: {points} percentage points.',
        '与 {first} 相比，发生率由 {before}% 变为 {after}%，变动 {points} 个百分点。',
    ),
    'hidden': (
        'Privacy: {count} cells of area and period with fewer poor households than the office allows, or needed to protect these, are hidden.',
        '隐私保护：{count} 个“地区—时期”数值因贫困户数过少或为防止推算而不公开。',
    ),
    'unprotected': (
        'Privacy: {names} could not be protected, because there is nothing else to hide beside it; the totals of its period are hidden too.',
        '隐私保护：{names} 无其他数值可同时隐去，故该时期合计一并不公开。',
    ),
    'first': ('Only the first {shown} of {all} are listed.', '共 {all} 项，仅列前 {shown} 项。'),
    'unknown': (
        '{count} households of {period} are left out of the incidence: whether they are poor, or how many persons they have, is unknown.',
        '{period} 有 {count} 户因贫困状况或人数不明，未计入发生率。',
    ),
    'no welfare': (
        '{count} households of {period} are left out of incomes and curves: their income, line or number of persons is unknown.',
        '{period} 有 {count} 户因收入、贫困线或人数不明，未计入收入与曲线。',
    ),
    'no area': (
        '{count} households have no area; they are listed as "(none given)".',
        '{count} 户未注明地区，列为“（未注明）”。',
    ),
    'no period': (
        '{count} households have no period; they are listed as "(none given)".',
        '{count} 户未注明时期，列为“（未注明）”。',
    ),
    'no report': (
        'No household of {area} in {period} is in the register; this is unknown, not zero.',
        '登记数据中没有 {area} {period} 的住户；视为情况不明，而非零。',
    ),
    'no people': (
        'There is no population of {area} in {period}, so its incidence is unknown.',
        '缺少 {area} {period} 的人口数据，发生率无法计算。',
    ),
    'no border': ('{area} is not on the map: it has no border.', '{area} 缺少边界，未绘入分布图。'),
    'no such area': ('The border of {area} belongs to no area of the households.', '边界 {area} 在住户数据中没有对应地区。'),
    'no section': ('{part}: the configuration has no section [{section}].', '{part}：配置中没有 [{section}] 一节。'),
    'no column': (
        '{part}: the query of [households] has no column {column}.',
        '{part}：[households] 的查询没有 {column} 列。',
    ),
    'no rows': ('{part}: its query gives no rows.', '{part}：查询没有返回记录。'),
    'unused': ('{part} stands in the configuration, but not among its parts.', '{part} 已在配置中，但未列入 parts。'),
    'one period': ('{part}: there is one period only.', '{part}：只有一个时期。'),
    'many areas': (
        '{part}: there are more than {count} areas; the table has them.',
        '{part}：地区多于 {count} 个，请见表格。',
    ),
    'no curve': ('{part}: there is no positive mean income to draw it of.', '{part}：没有可用于绘图的正平均收入。'),
    'private': (
        '{part}: left out, because cells are hidden for privacy and it would show them.',
        '{part}：因隐私保护有数值不公开，故不列出。',
    ),
    'colour': ('Blue bars: {marked}.', '深色柱：{marked}。'),
}

MADE = (
    'Written by povaid-report of povaid {version}. Every table and picture comes from the query under it ("The SQL that made it", on the screen only, not in print).'
    ' The page is one file: it loads nothing and runs nothing.'
)


class Language:
    def __init__(self, code, version):
        self.short, self.version = code, version
        self.code = {'en': 'en', 'zh': 'zh-CN'}[code]

    def __call__(self, key, *values):
        if self.short == 'en':
            text = (
                MADE if key == 'made' else {'Table %s': 'Table %s. ', 'Figure %s': 'Figure %s. '}.get(key, key)
            )
        else:
            text = CHINESE[key]
        if key == 'made':
            return text.replace('{version}', self.version)
        for value in values:
            text = text.replace('%s', str(value).replace('%', '\0'), 1)
        return text.replace('%%', '%').replace('\0', '%')

    def sentence(self, key, **values):
        return SENTENCES[key][0 if self.short == 'en' else 1].format(**values)
