namespace QifuReports.Briefings.Composing;

/// <summary>Codes for why a briefing cannot be made although the data could be read. A code never gets another meaning.</summary>
public static class BriefingCodes
{
    [Meaning("No filing has the results of the period.",
        "'qifu-reports list' names the periods that have data. Add the release to filings/, or ask for another period.")]
    public const string NoRelease = "QB0001";

    [Meaning("A growth rate that a filing states contradicts the filing's own amounts.",
        "Compare both with the filing as published. Correct what was typed wrong; where the filing itself is wrong, waive the check in " +
            "waivers.json. --draft makes the briefing all the same.")]
    public const string GrowthDisagrees = "QB0002";

    [Meaning("No filing has a table of provisions for the period.",
        "'qifu-reports list' names the periods that have data. Add the filing that has the table, or ask for another period.")]
    public const string NoProvisions = "QB0003";

    [Meaning("The filings or the taxonomy lack what the page of the fact sheet needs.",
        "The message says which. The template names what it needs at the top: take that out, give a concept the role, or add the filing " +
            "that has the figure.")]
    public const string LacksNeeds = "QB0004";

    [Meaning("The fact sheet does not fit its one page.",
        "The message names what did not fit. Shorten the prose or ask for fewer figures and charts in templates/factsheet, or choose a " +
            "longer paper (Document:Paper).")]
    public const string DoesNotFit = "QB0005";

    [Meaning("The filing of the period's results has no figures yet.",
        "Fill them in, each as it was filed, in place of null; then 'qifu-reports check' says what ties.")]
    public const string NoFigures = "QB0006";

    [Meaning("The taxonomy has no concept with a role that the briefing cannot do without.",
        "Give the concept that is meant its role in taxonomy.json, as the message says; 'qifu-reports roles' lists all roles and what " +
            "has them.")]
    public const string LacksRole = "QB0007";

    [Meaning("A table of the filing has no amounts in the currency that the issuer reports in.",
        "Correct currency in issuer.json where it is wrong; otherwise give the statement its columns in that currency. Translations " +
            "into another one stand beside them.")]
    public const string OtherCurrency = "QB0008";

    [Meaning("No filing reconciles two bases of accounting for the period.",
        "'qifu-reports list' names the periods that have data; a reconciliation is of a year or a half year. Add the filing, or ask for " +
            "another period.")]
    public const string NoReconciliation = "QB0010";

    [Meaning("The figures of the period stand only as comparatives beside those of a later one.",
        "A comparative comes without causes, outlook and balances of its day, and may have been restated since. Ask for the later " +
            "period, which tells of both, or add the filing that reported the period itself to filings/.")]
    public const string OnlyComparative = "QB0011";

    [Meaning("Something that the briefing uses is marked as a draft: nobody has confirmed it yet.",
        "The message names file, line and why. Compare the place with the filing as published, correct what is wrong, and take the key " +
            "\"draft\" out; 'qifu-reports check' lists all that are left. --draft makes the briefing all the same, marked on every page.")]
    public const string IsDraft = "QB0012";

    [Meaning("A text has a character that no font has.",
        "The message names the characters and each text that has them. Set Style:FontFolder in reportsettings.json to a folder with a " +
            "TrueType font (.ttf) that has them.")]
    public const string NoGlyph = "QB0020";

    [Meaning("A block that cannot be divided, such as a figure or a picture, does not fit on its page.",
        "The message names the block and by how much. Shorten its text, or ask for fewer columns in its template.")]
    public const string CannotBeSet = "QB0021";

    [Meaning("The font that is to set the text lacks letters, figures or signs that every document has.",
        "The message names the font and the characters. Of the folder that Style:FontFolder names, the first family with Latin letters " +
            "or figures sets the text: put a complete font there, under a name that comes first. Fonts of other scripts alone may stand " +
            "beside it.")]
    public const string IncompleteFont = "QB0022";

    [Meaning("The same briefing in another format is older than the data or the templates.",
        "Make the other format again, or delete the file: the two may say different things. A batch with --formats pdf,html makes both.")]
    public const string OlderFile = "QB0023";
}
