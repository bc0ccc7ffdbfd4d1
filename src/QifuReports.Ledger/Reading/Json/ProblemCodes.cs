namespace QifuReports.Ledger.Reading.Json;

/// <summary>The codes of problems in a data folder, and in any JSON file. They are stable: a code never gets another meaning.</summary>
internal static class ProblemCodes
{
    [Meaning("A file or folder that has to be there is not.",
        "Look at the path in the message: --data, or Data in the settings, names the folder that holds issuer.json, taxonomy.json and " +
            "filings/. A relative path is relative to the settings file.")]
    public const string Missing = "QD0101";

    [Meaning("The file is not UTF-8 from the named place on.",
        "Open it in an editor and save it with the encoding UTF-8. Where only one letter is wrong, retype it.")]
    public const string NotUtf8 = "QD0102";

    [Meaning("The file is not JSON at the named place.",
        "Look at the place and just before it: most often a comma is missing or one too many, a quotation mark is typographic, or a " +
            "comment was left. An editor that knows JSON marks it.")]
    public const string Syntax = "QD0103";

    [Meaning("The file ends before its JSON does.",
        "Close the bracket, brace or quotation mark that is open. If the end of the file is lost, take it from your backup or version " +
            "control.")]
    public const string Truncated = "QD0104";

    [Meaning("Objects and lists stand too deep in each other.",
        "Nothing in a data file needs more than twelve levels: find the bracket that was opened by mistake just above the place.")]
    public const string TooDeep = "QD0105";

    [Meaning("A key stands twice in one object.",
        "Only one can hold. Compare the two, whose lines are in the message, and take one out.")]
    public const string DuplicateKey = "QD0106";

    [Meaning("A key is not known where it stands.",
        "Correct its spelling (the message names the nearest or all that are known), or take it out. The $schema at the top of the file " +
            "lets an editor offer the right ones.")]
    public const string UnknownKey = "QD0107";

    [Meaning("A key that has to be there is missing.",
        "Add it to the object at the named place. 'qifu-reports schema' prints what each file has to hold.")]
    public const string MissingKey = "QD0108";

    [Meaning("A value is of another kind than belongs there, for instance a text instead of a number.",
        "Figures are bare numbers, everything else stands between quotation marks; a figure that is blank in the filing is null, a dash " +
            "is \"-\". Write a number without thousands separators.")]
    public const string WrongKind = "QD0109";

    [Meaning("A number is not written out exactly.",
        "Write all its digits, at most 28, with a point for the decimals and without an exponent (1200, not 1.2e3).")]
    public const string BadNumber = "QD0110";

    [Meaning("A number is outside of what makes sense there.",
        "The message names the range. Check the figure against the filing; often a column or a key was mixed up.")]
    public const string OutOfRange = "QD0111";

    [Meaning("A text is none of the words allowed there.",
        "Use one of the words that the message lists.")]
    public const string UnknownWord = "QD0112";

    [Meaning("A text is empty.",
        "Write it, or, where the key is not required, take the key out.")]
    public const string EmptyText = "QD0113";

    [Meaning("An identifier is not in kebab case.",
        "Write lower-case letters and digits with single hyphens between words: total-net-revenue.")]
    public const string BadId = "QD0114";

    [Meaning("Two things have the same identifier.",
        "Give one of the two, which the message names, another id. If it is the same filing in two files, keep one file.")]
    public const string DuplicateId = "QD0115";

    [Meaning("A text is not a date of the calendar.",
        "Write year, month and day, as in 2023-09-30, and check that the month has that day.")]
    public const string BadDate = "QD0116";

    [Meaning("A text is not a period.",
        "Write 2023Q3, 2023H1, 2023-9M or 2022FY for a span of time, and a date such as 2023-09-30 for a balance.")]
    public const string BadPeriod = "QD0117";

    [Meaning("A text is not a currency.",
        "Write three capital letters as the filing does: EUR, USD.")]
    public const string BadCurrency = "QD0118";

    [Meaning("A text is not a scale.",
        "Use one of the words that the message lists; it is the scale that the heading of the table in the filing states.")]
    public const string BadScale = "QD0119";

    [Meaning("A concept is named that the taxonomy does not have.",
        "Correct the name (the message suggests the nearest), or add the concept to taxonomy.json with its kind, sign and the sum it is " +
            "part of.")]
    public const string UnknownConcept = "QD0120";

    [Meaning("A line has more or fewer values than its statement has columns.",
        "Write one value for each column, in their order: null where the filing leaves a blank, \"-\" where it prints a dash.")]
    public const string ValueCount = "QD0121";

    [Meaning("Two columns of a statement are of the same period, currency and basis.",
        "One of the headings was copied and not edited: correct its period, currency or basis.")]
    public const string DuplicateColumn = "QD0122";

    [Meaning("One statement gives the same figure twice.",
        "Two lines have the same concept in the same column. Give one its right concept, or correct the column or number; a caption " +
            "that stands twice in a filing is two concepts.")]
    public const string StatedTwice = "QD0123";

    [Meaning("The concept and the period of its column do not go together.",
        "A balance stands in a column with a date, a flow in one with a span. Correct the concept, the period of the column, or the key " +
            "\"at\" (opening or closing).")]
    public const string PeriodMismatch = "QD0124";

    [Meaning("An amount of money stands in a column without a currency.",
        "Add \"currency\" to the column, or correct the concept where it is a count or a rate.")]
    public const string NoCurrency = "QD0125";

    [Meaning("A concept is, through its sums, a part of itself, or a rate of itself.",
        "The message names the way round. Take one of the parents on it out of taxonomy.json; a quotient is of two amounts.")]
    public const string Cycle = "QD0126";

    [Meaning("Something refers to a statement or line that the filing does not have.",
        "Correct the id or concept, as the message suggests, or add the line that is meant.")]
    public const string UnknownReference = "QD0127";

    [Meaning("Two keys that do not go together stand in one object.",
        "Take out the one that the message names: a heading, for instance, has no values.")]
    public const string Conflict = "QD0128";

    [Meaning("A file or list is larger than is read, or what stands there is no regular file.",
        "The message names the limit, which is many times what a filing needs. Divide what is too large; replace a pipe, device or " +
            "folder by the file itself.")]
    public const string TooMuch = "QD0129";

    [Meaning("A text has half a character in it: an escape of a surrogate without its partner.",
        "Type the character itself, or write both halves of its \\u escape.")]
    public const string BrokenText = "QD0130";

    [Meaning("A text has a character that nobody sees, such as a zero-width space.",
        "A soft hyphen may stand between two letters, and nowhere else. What nobody sees often comes along when text is pasted from a " +
            "PDF or a web page. Delete it, or retype the words around it; the message says behind which.")]
    public const string HiddenCharacter = "QD0131";

    [Meaning("A folder, a file or a link to nowhere stands where something else belongs.",
        "The message says what is meant there: put the file itself in its place, or take away what is none. Hidden files, whose names " +
            "begin with a dot, are passed over.")]
    public const string NotAFile = "QD0132";

    [Meaning("A file of the data cannot be opened: the right to read it is missing.",
        "Give whoever runs the program the right to read it, for instance with chmod.")]
    public const string NoRight = "QD0133";

    [Meaning("A text does not say when a fiscal year ends, or how its quarters fall.",
        "Write a day, \"06-30\"; a weekday, \"last Saturday of September\" or \"Saturday nearest to January 31\"; or a list of last " +
            "days. The weeks of the quarters are four numbers that make 52.")]
    public const string BadFiscalYear = "QD0134";

    [Meaning("A concept names a role that there is not.",
        "Correct the role (the message suggests the nearest); 'qifu-reports roles' lists them all. A concept that plays none of these " +
            "parts needs no role.")]
    public const string UnknownRole = "QD0140";

    [Meaning("Two concepts name the same role.",
        "Leave it to the one that the role means, and take it out of the other.")]
    public const string RoleTaken = "QD0141";

    [Meaning("A concept names a role that is for another kind of concept.",
        "The message says which periodType and unit the role is for: give it to the concept that it means, or correct the kind of " +
            "this one.")]
    public const string RoleMismatch = "QD0142";

    [Meaning("The symbol of the currency would be read as part of an amount, or as another currency.",
        "Write one to four letters and signs of currencies, or take currencySymbol out of issuer.json: then the code stands before " +
            "amounts.")]
    public const string BadSymbol = "QD0143";

    [Meaning("A basis of accounting is none that is known.",
        "Use one of the words that the message lists, in small letters: ifrs, us-gaap. A column of adjustments between two bases is " +
            "adjustment: and a name, as in adjustment:leases.")]
    public const string UnknownBasis = "QD0144";

    [Meaning("A filing is dated before the end of the period that it reports on.",
        "Compare both with the filing: date is the day on which it was published, period what it is of. Often the year of one was " +
            "copied. Where every filing has this error, \"fiscalYear\" in issuer.json is missing or wrong.")]
    public const string FiledTooEarly = "QD0145";

    [Meaning("A filing is dated more than three years after the end of the period that it reports on.",
        "date is the day on which the filing was published: compare its year with the filing, and that of period.")]
    public const string FiledTooLate = "QD0154";

    [Meaning("A word of an audit status is nearly one that is known, and so most likely misspelt.",
        "Write unaudited, reviewed or audited, as the filing says. Other words may stand beside them, in the filing's own language " +
            "where it has no English one.")]
    public const string MisspeltAudit = "QD0153";

    [Meaning("The income statement of a filing has no column of the filing's own period.",
        "The period of a filing says what its briefing is of, so that the statement \"operations\" states it: correct the period of the " +
            "filing or that of the columns. A filing that states six months only is of the half, 2025H1.")]
    public const string NotItsPeriod = "QD0146";

    [Meaning("The words of a cause or a reason state a quantity, are a sentence, or are no plain text.",
        "They go on a sentence of the briefing, in which no figure is typed. Name what moved the figure in a few plain words, without " +
            "percentages and amounts, without a full stop, on one line and without mark-up: higher prices of raw materials.")]
    public const string BadCause = "QD0147";

    [Meaning("A filing has the revenue and the result of its period, and no statement \"operations\".",
        "Results briefings are found by that id: call the income statement so, whatever its title is.")]
    public const string NoOperations = "QD0148";

    [Meaning("An axis or a member is named that the taxonomy does not have.",
        "Correct the id (the message suggests the nearest), or declare it under \"axes\" in taxonomy.json: an axis with its members.")]
    public const string UnknownMember = "QD0150";

    [Meaning("A statement, its column and its line name two members of one axis.",
        "A figure is of one member an axis: take one of the two out.")]
    public const string MemberConflict = "QD0151";

    [Meaning("The hash of the document that a filing was imported from is no SHA-256.",
        "Write the 64 hexadecimal digits in small letters that 'sha256sum' prints of it, or take \"document\" out: figures are read " +
            "without it, and only 'explain' does not name where they stood.")]
    public const string BadHash = "QD0152";

    [Meaning("More is wrong in the file than is listed.",
        "Mend what is listed first and run again; much of the rest is often the same mistake.")]
    public const string More = "QD0199";
}
