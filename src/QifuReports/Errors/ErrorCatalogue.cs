using System.Reflection;
using QifuReports.Import.Importing;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Typesetting.Pictures.Svg.Markup;

namespace QifuReports.App.Errors;

/// <summary>Every code that the program prints and its meaning, taken from attributes of constants and from the check rules.</summary>
internal static class ErrorCatalogue
{
    /// <summary>What to do about a failing check. Only the check of the waivers (QC00) and QC36 have their own advice.</summary>
    public const string CheckRemedy =
        "Compare both sides, and the sources that 'qifu-reports check' names, with the filing as published. Correct what was typed " +
            "wrong; where the filing itself is off, add a waiver with the reason to waivers.json.";

    /// <summary>The areas of codes, in the order in which a user is likely to see them.</summary>
    public static IReadOnlyList<ErrorArea> Areas { get; } = Read();

    /// <summary>All entries, in the order of the areas.</summary>
    public static IEnumerable<ErrorEntry> All => Areas.SelectMany(a => a.Entries);

    /// <summary>Returns the entry of a code, in upper or lower case; null if there is none.</summary>
    public static ErrorEntry? Find(string code) => All.FirstOrDefault(e => e.Code.Equals(code.Trim(), StringComparison.OrdinalIgnoreCase));

    private static List<ErrorArea> Read()
    {
        var coded = ((Assembly[])[typeof(LedgerBook).Assembly, typeof(Importer).Assembly, typeof(SvgCodes).Assembly,
            typeof(BriefingCodes).Assembly, typeof(ReadingCodes).Assembly, typeof(ErrorCatalogue).Assembly])
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.IsLiteral).Select(EntryOf).OfType<ErrorEntry>()
            .ToLookup(e => char.IsAsciiDigit(e.Code[0]) ? "" : e.Code[..2], StringComparer.Ordinal);

        // A settings file can have the same JSON mistakes as a data file. So these codes are listed a second time, with the letters of
        // settings codes in place of QD.
        var ofJson = SettingsCodes.OfJson.Select(code => coded["QD"].First(e => e.Code == code) with { Code = SettingsCodes.Of(code) })
            .Where(e => !coded["QS"].Any(own => own.Code == e.Code)).ToList();

        ErrorArea Area(string letters, string name, string about) =>
            new(name, about, [.. coded[letters].Concat(letters == "QS" ? ofJson : []).OrderBy(e => e.Code.Length)
                .ThenBy(e => e.Code, StringComparer.Ordinal)]);
        return
        [
            Area("", "Exit codes", "What the program tells its caller."),
            Area("QD", "Data",
                "Something in a data folder has to be mended, or, where the message names it, in another file of JSON such as the " +
                    "settings. Exit code 2."),
            Area("QI", "Import",
                "A document that 'qifu-reports import' was given cannot be taken into the data. Nothing of it was written. Exit code 2, " +
                    "but 1 where a template is there already."),
            new("Checks", "What the filings state does not keep this rule, so nothing is issued. Exit code 3.",
                [.. CheckRunner.Rules.Select(OfRule)]),
            Area("QB", "Briefings", "The data are right in themselves, and this briefing cannot be made of them. Exit code 2."),
            Area("QT", "Templates", "Something in a template, or in the text that comes out of it, has to be mended. Exit code 2."),
            Area("QS", "Settings",
                "Something in the settings file, in a variable of the environment, or in how several issuers go together has to be " +
                    "mended. Exit code 2."),
            Area("QW", "Preview", "The preview cannot be served on this machine. Exit code 4."),
            Area("QV", "Pictures", "The logo, a picture in SVG, cannot be placed. Exit code 2."),
            Area("QP", "Proof",
                "A finished briefing was read back and does not say what its figures say, so it was not issued. Exit code 70, but 2 for " +
                    "words of a template and 3 where checks had failed."),
            Area("PR", "Reading a PDF", "The file that 'qifu-reports verify' was given cannot be read as a PDF. Exit code 2."),
        ];
    }

    // The attribute is found by its name: each project with codes compiles the attribute's file as its own type.
    private static ErrorEntry? EntryOf(FieldInfo field)
    {
        if (field.GetCustomAttributesData()
            .FirstOrDefault(a => a.AttributeType.FullName == typeof(MeaningAttribute).FullName) is not { } meaning) return null;
        var code = field.GetRawConstantValue() as string ?? Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)!;
        return new ErrorEntry(code, (string)meaning.ConstructorArguments[0].Value!, (string)meaning.ConstructorArguments[1].Value!);
    }

    private static ErrorEntry OfRule(CheckRule rule) => new(rule.Code, rule.Statement, rule.Code == "QC00"
        ? "Compare the waiver with the figures as they are now: correct it in waivers.json, or take it out where the difference is gone."
        : rule.Code
            == "QC36"
            ? "Correct what was typed wrong. Where the filing says that it restates or reclassifies an earlier figure, mark its column " +
                "or its line \"restated\"; take out a mark of which nothing has changed."
        : CheckRemedy)
    {
        Title = rule.Title,
        Tolerance = rule.Tolerance switch
        {
            ToleranceKind.Exact => "None. ",
            ToleranceKind.Interval => "What the stated precisions allow. ",
            _ => "What the issuer's own policy allows. ",
        } + rule.ToleranceReason(),
    };
}
