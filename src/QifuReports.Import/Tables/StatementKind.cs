namespace QifuReports.Import.Tables;

/// <summary>The kinds of tables in a filing.</summary>
public enum StatementKind
{
    BalanceSheet,
    Operations,
    ComprehensiveIncome,
    CashFlows,

    /// <summary>A reconciliation of GAAP or IFRS measures to non-GAAP or non-IFRS measures.</summary>
    NonGaap,

    /// <summary>A reconciliation between two sets of accounting standards, with one column for each adjustment.</summary>
    BasisReconciliation,

    /// <summary>A statement of changes in equity, whose columns are components of equity and not periods.</summary>
    ChangesInEquity,

    /// <summary>Any other table of figures.</summary>
    Other,
}

/// <summary>Finds the kind of a table: by its columns, by the nearest title that shows the kind, otherwise by its captions.</summary>
internal static partial class StatementKinds
{
    private const int LongestHeading = 120;

    /// <summary>
    /// Returns the kind, and the title that shows the kind. If no title shows a kind, the nearest title that is no unit line is returned;
    /// empty if that title is a sentence, or if there is no such title.
    /// </summary>
    public static (StatementKind Kind, string Title) Of(StatedTable table)
    {
        // Whether the table reconciles two sets of accounting standards. A table with a column of non-GAAP figures does not.
        var isReconciliation = table.Columns.Count >= 3 && table.Columns.Any(c => Basis().IsMatch(c.Text))
            && table.Columns.Any(c => Adjusted().IsMatch(c.Text)) && !table.Columns.Any(c => AdjustedWords.IsNotUnderStandards(c.Text));
        for (var i = table.Titles.Count - 1; i >= 0; i--)
            if (ByTitle(table.Titles[i]) is { } kind) return (isReconciliation ? StatementKind.BasisReconciliation : kind, table.Titles[i]);
        // The sentence before a table may be about any period, so it is no title.
        var nearest = table.Titles.LastOrDefault(
            t => t.Length > 3 && char.IsLetter(t[0]) && !t.StartsWith("except", StringComparison.OrdinalIgnoreCase)
                && !UnitLine().IsMatch(t)) ?? "";
        var named = nearest.Length > LongestHeading || nearest.EndsWith('.')
            || nearest.EndsWith(':') && nearest.Contains(" the ", StringComparison.OrdinalIgnoreCase) ? "" : nearest;
        return (isReconciliation ? StatementKind.BasisReconciliation : ByCaptions(table), named);
    }

    /// <summary>Whether the figures are for a day: the table is a balance sheet, or a reconciliation of a balance sheet.</summary>
    public static bool IsOfDay(StatementKind kind, StatedTable table) =>
        kind == StatementKind.BalanceSheet || kind == StatementKind.BasisReconciliation && ByCaptions(table) == StatementKind.BalanceSheet;

    /// <summary>Whether a title is the title of an income statement.</summary>
    public static bool IsOperations(string title) => ByTitle(title) == StatementKind.Operations;

    public static StatementKind ByCaptions(StatedTable table)
    {
        var captions = table.Rows.Select(r => r.Caption).ToList();
        if (captions.Exists(c => TotalAssets().IsMatch(c))) return StatementKind.BalanceSheet;
        if (captions.Exists(c => OperatingCash().IsMatch(c)) && captions.Exists(c => EndOfPeriod().IsMatch(c) || NetChange().IsMatch(c)))
            return StatementKind.CashFlows;
        if (captions.Exists(c => Comprehensive().IsMatch(c)) && !captions.Exists(c => Revenue().IsMatch(c)))
            return StatementKind.ComprehensiveIncome;
        return captions.Exists(c => Revenue().IsMatch(c)) && captions.Exists(c => NetResult().IsMatch(c)) ? StatementKind.Operations
            : StatementKind.Other;
    }

    /// <summary>
    /// Whether the captions are captions of a balance sheet. A table that also has both revenue and a net result is no balance sheet.
    /// </summary>
    public static bool IsBalanceSheet(StatedTable table) =>
        ByCaptions(table) == StatementKind.BalanceSheet
            && !(table.Rows.Any(r => Revenue().IsMatch(r.Caption)) && table.Rows.Any(r => NetResult().IsMatch(r.Caption)));

    /// <summary>Whether a line is the title of a statement.</summary>
    public static bool IsTitle(string title) => ByTitle(title) is not null;

    private static StatementKind? ByTitle(string title)
    {
        // A title is short; a sentence that mentions a statement is no title.
        if (title.Length > 160 || title.EndsWith('.') && title.Length > 90) return null;
        if (NonGaapTitle().IsMatch(title)) return StatementKind.NonGaap;
        if (EquityTitle().IsMatch(title)) return StatementKind.ChangesInEquity;
        if (BalanceTitle().IsMatch(title)) return StatementKind.BalanceSheet;
        if (CashTitle().IsMatch(title)) return StatementKind.CashFlows;
        if (ComprehensiveTitle().IsMatch(title))
            return OperationsTitle().IsMatch(title) ? StatementKind.Operations : StatementKind.ComprehensiveIncome;
        return OperationsTitle().IsMatch(title) ? StatementKind.Operations : null;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(reconciliation|reconcile).*(non-?gaap|adjusted|non-?ifrs)|(non-?gaap|adjusted).*(reconciliation|measures)", Plain)]
    private static partial Regex NonGaapTitle();
    [GeneratedRegex(@"(changes in|statements? of) ?(share|stock)?(holders|owners)?.{0,3} ?equity", Plain)]
    private static partial Regex EquityTitle();
    [GeneratedRegex(@"balance sheets?\b|statements? of financial (position|condition)", Plain)] private static partial Regex BalanceTitle();
    [GeneratedRegex(@"(statements? of )?cash flows?( statements?)?", Plain)] private static partial Regex CashTitle();
    [GeneratedRegex(@"comprehensive\b.*(income|loss)", Plain)] private static partial Regex ComprehensiveTitle();
    [GeneratedRegex(
        @"statements? of (consolidated )?(operations|income|earnings|profit|loss|net income)|income statements?|profit (and|or) loss",
        Plain)]
    private static partial Regex OperationsTitle();
    // The unit of amounts is no title: "In thousands of USD, except share data".
    [GeneratedRegex(
        @"^(all )?(amounts?|figures?|dollars|expressed|stated|in)\b.{0,20}\b((hundred )?(thousand|million|billion)s?|crores?|lakhs?)\b",
        Plain)]
    private static partial Regex UnitLine();
    [GeneratedRegex(@"^total assets\b", Plain)] private static partial Regex TotalAssets();
    [GeneratedRegex(@"operating activities", Plain)] private static partial Regex OperatingCash();
    [GeneratedRegex(@"end of (the )?(period|year|quarter)", Plain)] private static partial Regex EndOfPeriod();
    [GeneratedRegex(@"(increase|decrease|change).*\bcash\b", Plain)] private static partial Regex NetChange();
    [GeneratedRegex(@"comprehensive (income|loss)", Plain)] private static partial Regex Comprehensive();
    [GeneratedRegex(@"\b(revenues?|sales|turnover)\b", Plain)] private static partial Regex Revenue();
    [GeneratedRegex(@"^(consolidated )?(net )?\(?(income|loss|profit|earnings)\b", Plain)] private static partial Regex NetResult();
    [GeneratedRegex(@"\bifrss?\b|gaap", Plain)] private static partial Regex Basis();
    [GeneratedRegex(@"adjustment", Plain)] private static partial Regex Adjusted();
}
