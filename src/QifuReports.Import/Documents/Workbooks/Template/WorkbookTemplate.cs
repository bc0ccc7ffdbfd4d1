namespace QifuReports.Import.Documents.Workbooks.Template;

/// <summary>
/// A workbook template that a person fills in. It has one sheet for each statement, with titles, column headings for two periods and
/// captions to overwrite. Text in square brackets is an example; when the workbook is read, such an example is never taken as a period,
/// company or currency. Lines without amounts are ignored.
/// </summary>
public static class WorkbookTemplate
{
    /// <summary>The title of the sheet with the instructions. By this title a workbook is recognised as this template.</summary>
    internal const string Mark = "How to fill in this workbook";

    private const string Company = "[Name of the company]", Scale = "[In thousands of USD, except share and per-share data]",
        Filed = "[July 30, 2025]", Listing = "[NASDAQ: ACME]";

    private static readonly string[] Days = ["[December 31, 2024]", "[June 30, 2025]"],
        Spans = ["[Three months ended June 30, 2024]", "[Three months ended June 30, 2025]"];

    // Signs in the captions: "=" at the start means a sum, ":" at the end a section heading, and "*" at the start an amount per share.
    private static readonly (string Name, string Title, string[] Heads, string[] Captions)[] Statements =
    [
        ("Balance sheet", "Consolidated balance sheets", Days,
        [
            "Current assets:", "Cash and cash equivalents", "Restricted cash", "Short-term investments", "Accounts receivable, net",
            "Inventories", "Prepaid expenses and other current assets", "=Total current assets",
            "Non-current assets:", "Property and equipment, net", "Right-of-use assets", "Intangible assets, net", "Goodwill",
            "Deferred tax assets", "Other non-current assets", "=Total non-current assets", "=Total assets",
            "Current liabilities:", "Accounts payable", "Short-term borrowings", "Contract liabilities", "Income tax payable",
            "Accrued expenses and other current liabilities", "=Total current liabilities",
            "Non-current liabilities:", "Long-term borrowings", "Lease liabilities", "Deferred tax liabilities",
            "Other non-current liabilities", "=Total non-current liabilities", "=Total liabilities",
            "Equity:", "Share capital", "Additional paid-in capital", "Retained earnings", "Accumulated other comprehensive income",
            "Non-controlling interests", "=Total equity", "=Total liabilities and equity",
        ]),
        ("Operations", "Consolidated statements of operations", Spans,
        [
            "Revenue", "Cost of revenue", "=Gross profit", "Research and development", "Sales and marketing", "General and administrative",
            "Other operating income, net", "=Income from operations",
            "Interest income", "Interest expense", "Other non-operating income, net", "=Income before income tax", "Income tax expense",
            "=Net income", "Net income attributable to non-controlling interests", "=Net income attributable to the company",
        ]),
        ("Comprehensive income", "Consolidated statements of comprehensive income", Spans,
            ["Net income", "Foreign currency translation adjustments", "Changes in the fair value of investments",
                "=Other comprehensive income", "=Total comprehensive income"]),
        ("Cash flows", "Consolidated statements of cash flows", Spans,
        [
            "Operating activities:", "Net income", "Depreciation and amortization", "Share-based compensation",
            "Changes in working capital", "Other operating cash flows", "=Net cash from operating activities",
            "Investing activities:", "Purchases of property and equipment", "Purchases of investments", "Proceeds from investments",
            "=Net cash from investing activities",
            "Financing activities:", "Proceeds from borrowings", "Repayments of borrowings", "Dividends paid", "Repurchases of shares",
            "=Net cash from financing activities",
            "Effect of exchange rates on cash", "=Net change in cash", "Cash at the beginning of the period",
            "=Cash at the end of the period",
        ]),
        ("Share data", "Share data", Spans,
            ["*Net income per share, basic", "*Net income per share, diluted", "Weighted average number of shares, basic",
                "Weighted average number of shares, diluted"]),
    ];

    private static readonly (string What, string How)[] Steps =
    [
        ("Day of filing", Filed),
        ("Listing", Listing),
        ("Brackets", "Write over everything in square brackets: name, unit and periods. What is left in them is not read."),
        ("Unit", "Say the currency and the scale once under the title of each sheet, as the filing does."),
        ("Heads",
            "Write each as the filing has it: a day for the balance sheet, a span and its last day for the others. Add columns to the " +
                "right where it has more."),
        ("Captions",
            "Write the words of the filing over those of this workbook; add and remove lines as you need. Lines without an amount are " +
                "not read."),
        ("Amounts",
            "As printed, negative where the filing has parentheses. A dash is typed as a dash; an empty cell says that nothing is stated."),
        ("Sums", "Type them, too: they are checked against their parts. Formulas are taken by the value that was last computed."),
        ("Sheets", "Remove those that the filing does not have. Hidden sheets, rows and columns are not read."),
    ];

    private static readonly HashSet<string> Lines =
        new(Statements.SelectMany(s => s.Captions).Where(c => !c.EndsWith(':')).Select(c => c.TrimStart('=', '*')), StringComparer.Ordinal);
    private static readonly HashSet<string> Examples = new([Company, Scale, Filed, Listing, .. Days, .. Spans], StringComparer.Ordinal);

    /// <summary>Returns the bytes of the template file; they are the same at every call.</summary>
    public static byte[] Bytes() => WorkbookPackage.Of([Instructions(), .. Statements.Select(Sheet)]);

    /// <summary>Whether a text is an example of the template that was not overwritten.</summary>
    internal static bool IsExample(string text) => Examples.Contains(text);

    /// <summary>Whether a caption is a caption of the template. A row with such a caption and without an amount is ignored.</summary>
    internal static bool IsLine(string caption) => Lines.Contains(caption);

    // The instructions are in two columns, so that no instruction can be read as the title of a table.
    private static TemplateSheet Instructions() =>
        new("Read me", [[new TemplateCell(Mark, TemplateStyle.Title)], [],
            .. Steps.Select(s => (IReadOnlyList<TemplateCell>)[new TemplateCell(s.What, TemplateStyle.Title),
                new TemplateCell(s.How, TemplateStyle.Words)])]);

    private static TemplateSheet Sheet((string Name, string Title, string[] Heads, string[] Captions) statement)
    {
        var rows = new List<IReadOnlyList<TemplateCell>>
        {
            new[] { new TemplateCell(Company, TemplateStyle.Title) },
            new[] { new TemplateCell(statement.Title, TemplateStyle.Title) },
            new[] { new TemplateCell(Scale, TemplateStyle.Plain) },
            Array.Empty<TemplateCell>(),
            new[] { new TemplateCell("", TemplateStyle.Plain), new TemplateCell(statement.Heads[0], TemplateStyle.Head),
                new TemplateCell(statement.Heads[1], TemplateStyle.Head) },
        };
        foreach (var caption in statement.Captions) rows.Add(Row(caption));
        return new TemplateSheet(statement.Name, rows);
    }

    private static IReadOnlyList<TemplateCell> Row(string caption)
    {
        if (caption.EndsWith(':')) return [new TemplateCell(caption, TemplateStyle.Title)];
        var (isSum, amount) = (caption[0] == '=',
            caption[0] switch { '=' => TemplateStyle.SumAmount, '*' => TemplateStyle.PerShare, _ => TemplateStyle.Amount });
        return [new TemplateCell(caption.TrimStart('=', '*'), isSum ? TemplateStyle.Sum : TemplateStyle.Line), new TemplateCell("", amount),
            new TemplateCell("", amount)];
    }
}
