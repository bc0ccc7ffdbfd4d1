using QifuReports.Ledger.Reading.Json;

namespace QifuReports.App.Settings;

/// <summary>
/// The codes of errors in the settings, in the issuers, and in the logo that the settings name. Codes are stable: no code ever gets another
/// meaning.
/// </summary>
internal static class SettingsCodes
{
    private const string Family = "QS";

    /// <summary>
    /// The errors that the JSON reader of the data can find in a settings file. <see cref="Of"/> returns the codes for these errors.
    /// </summary>
    public static IReadOnlyList<string> OfJson { get; } =
        [ProblemCodes.NotUtf8, ProblemCodes.Syntax, ProblemCodes.Truncated, ProblemCodes.TooDeep, ProblemCodes.DuplicateKey,
            ProblemCodes.TooMuch, ProblemCodes.BrokenText, ProblemCodes.More];

    /// <summary>Returns the settings code with the same number as a data code: QS0103 for QD0103.</summary>
    public static string Of(string code) => Family + code[2..];

    [Meaning("A key stands twice in one object of the settings, the case of letters aside.",
        "Only one can hold. Compare the two, whose lines are in the message, and take one out.")]
    public const string KeyTwice = "QS0106";

    [Meaning("The settings have a key that is not known, or that has no place in the file.",
        "Correct its spelling (the message names the nearest or all that are known). A password is never in the file: set the variable, " +
            "or name the file, that the message says.")]
    public const string UnknownKey = "QS0201";

    [Meaning("A setting is missing, empty, or of another kind than is expected.",
        "The message says what is expected. 'qifu-reports schema settings' prints every key with its form, and an editor shows it " +
            "through $schema.")]
    public const string WrongValue = "QS0202";

    [Meaning("A variable that begins with QIFUREPORTS_ names no setting.",
        "Correct its name: parts are parted by two underscores, as in QIFUREPORTS_Document__Paper. Unset it where it is a leftover.")]
    public const string UnknownVariable = "QS0203";

    [Meaning("Two variables set the same thing, or the items of a list are not numbered from 0 on.",
        "Unset one of them, or number the items anew, from 0 without a gap; 'env | grep QIFUREPORTS_' shows them all.")]
    public const string Conflict = "QS0204";

    [Meaning("Where a folder is to be written in stands a file, or the other way about.",
        "Take away what the message names, or name another place with --output, --json or Output in the settings.")]
    public const string InTheWay = "QS0210";

    [Meaning("The folder for briefings is a data folder, or lies in its filings or schemas.",
        "Name another with --output, or Output in the settings: what stands in a data folder is read as data.")]
    public const string OutputInData = "QS0211";

    [Meaning("The folder of fonts is not there, or holds no TrueType font that can be read.",
        "Correct Style:FontFolder, a path relative to the settings file, or take it out to have the built-in family.")]
    public const string NoFonts = "QS0306";

    [Meaning("A colour of text can hardly be read on the white page.",
        "Set the named colour of Style darker: text needs a contrast of 4.5 to 1 (WCAG 2.2). RuleColour, Tint and Accent are not of text.")]
    public const string FaintInk = "QS0307";

    [Meaning("The issuer's short name makes no name for a folder.",
        "Set \"folder\" in its issuer.json, in lower-case letters and digits with hyphens.")]
    public const string NoFolder = "QS0301";

    [Meaning("Two issuers would write to the same folder.",
        "Name each data folder once, and give issuers of like names another \"folder\" in issuer.json.")]
    public const string SameFolder = "QS0302";

    [Meaning("The logo cannot be read, or shows nothing.",
        "Correct Document:Logo, a path relative to the settings file, to an SVG file whose shapes have a fill or a stroke.")]
    public const string LogoUnreadable = "QS0303";

    [Meaning("Several issuers share one logo, and nothing says whose it is.",
        "Set Document:LogoText to what is read out in its place, for instance \"Example Group logo\".")]
    public const string WhoseLogo = "QS0304";

    [Meaning("The delivery ledger would know two issuers under the same id.",
        "Give one of them another \"id\" in issuer.json. The id is what keeps a mail from going twice: leave that of an issuer which " +
            "has been mailed.")]
    public const string SameId = "QS0305";
}
