namespace QifuReports.Ledger.Reading;

/// <summary>The codes of what can be wrong with a data folder. Stable: a code is never given another meaning.</summary>
internal static class ProblemCodes
{
    /// <summary>A file or folder is not there.</summary>
    public const string Missing = "QD0101";

    /// <summary>The file is not UTF-8.</summary>
    public const string NotUtf8 = "QD0102";

    /// <summary>The file is not JSON.</summary>
    public const string Syntax = "QD0103";

    /// <summary>The file ends before its JSON does.</summary>
    public const string Truncated = "QD0104";

    /// <summary>Objects and arrays stand too deep in each other.</summary>
    public const string TooDeep = "QD0105";

    /// <summary>A key stands twice in an object.</summary>
    public const string DuplicateKey = "QD0106";

    /// <summary>A key that is not known there.</summary>
    public const string UnknownKey = "QD0107";

    /// <summary>A key that has to be there is not.</summary>
    public const string MissingKey = "QD0108";

    /// <summary>A text where a number belongs, and the like.</summary>
    public const string WrongKind = "QD0109";

    /// <summary>A number with an exponent or with more digits than are kept exactly.</summary>
    public const string BadNumber = "QD0110";

    /// <summary>A number outside the range that makes sense there.</summary>
    public const string OutOfRange = "QD0111";

    /// <summary>A text that is none of the words allowed there.</summary>
    public const string UnknownWord = "QD0112";

    /// <summary>A text is empty.</summary>
    public const string EmptyText = "QD0113";

    /// <summary>An identifier is not in kebab case.</summary>
    public const string BadId = "QD0114";

    /// <summary>Two things have the same identifier.</summary>
    public const string DuplicateId = "QD0115";

    /// <summary>Not a date of the calendar.</summary>
    public const string BadDate = "QD0116";

    /// <summary>Not a period.</summary>
    public const string BadPeriod = "QD0117";

    /// <summary>Not a currency.</summary>
    public const string BadCurrency = "QD0118";

    /// <summary>Not a scale.</summary>
    public const string BadScale = "QD0119";

    /// <summary>A concept that the taxonomy does not have.</summary>
    public const string UnknownConcept = "QD0120";

    /// <summary>A line has more or fewer values than its statement has columns.</summary>
    public const string ValueCount = "QD0121";

    /// <summary>Two columns of a statement are of the same period, currency and basis.</summary>
    public const string DuplicateColumn = "QD0122";

    /// <summary>One statement gives one figure under two captions, or with two values.</summary>
    public const string StatedTwice = "QD0123";

    /// <summary>The concept and the period of the column do not go together.</summary>
    public const string PeriodMismatch = "QD0124";

    /// <summary>An amount of money in a column without a currency.</summary>
    public const string NoCurrency = "QD0125";

    /// <summary>A concept is, through its sums, a part of itself.</summary>
    public const string Cycle = "QD0126";

    /// <summary>Something that refers to a statement or line which is not there.</summary>
    public const string UnknownReference = "QD0127";

    /// <summary>Keys that do not go together.</summary>
    public const string Conflict = "QD0128";

    /// <summary>More than <see cref="DataLimits"/> allows, or no file at all where one belongs.</summary>
    public const string TooMuch = "QD0129";

    /// <summary>A text that is not Unicode: half a character.</summary>
    public const string BrokenText = "QD0130";

    /// <summary>A text has a character that nobody sees.</summary>
    public const string HiddenCharacter = "QD0131";

    /// <summary>A role that there is not.</summary>
    public const string UnknownRole = "QD0140";

    /// <summary>A role that another concept has already.</summary>
    public const string RoleTaken = "QD0141";

    /// <summary>A role for another kind of concept.</summary>
    public const string RoleMismatch = "QD0142";

    /// <summary>A symbol that would be read as part of an amount, or as another currency.</summary>
    public const string BadSymbol = "QD0143";

    /// <summary>More is wrong in the file than is listed.</summary>
    public const string More = "QD0199";
}
