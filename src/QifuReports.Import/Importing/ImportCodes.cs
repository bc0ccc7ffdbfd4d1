namespace QifuReports.Import.Importing;

/// <summary>The codes of what can be wrong with a document that is imported. Stable: a code is never given another meaning.</summary>
internal static class ImportCodes
{
    [Meaning("The document is empty.",
        "Nothing stands in the file, or only blanks: save the filing again from where it was published.")]
    public const string Empty = "QI0001";

    [Meaning("The document is larger than is read.",
        "Filings have a few megabytes. Take the primary document or the exhibit with the statements out of what holds them together, and import that.")]
    public const string TooLarge = "QI0002";

    [Meaning("The document is of a kind that is not read, such as a PDF or an image.",
        "Take the same filing as it was published in HTML, as a viewer page, as a workbook or as text; the message says what the file is.")]
    public const string UnknownKind = "QI0003";

    [Meaning("The document holds bytes that are no text.",
        "The file is damaged, or of a kind that is not known: open it in an editor. Save it again from where it was published, as UTF-8 where it is text.")]
    public const string NotText = "QI0004";

    [Meaning("The document has more tags, or more in one tag, than a filing has.",
        "The file was made by something that went wrong, or to do harm. Save the filing again from where it was published.")]
    public const string TooManyTags = "QI0005";

    [Meaning("Elements of the document stand too deep in each other.",
        "No filing needs more than a few dozen levels: most often an end tag is missing throughout. Save the filing again from where it was published.")]
    public const string TooDeep = "QI0006";

    [Meaning("The document is XML without text that a person reads, such as an XBRL instance or a linkbase.",
        "Import the inline XBRL document of the same filing, whose name ends in .htm: its tables say in which order and under which captions the figures stand.")]
    public const string OnlyXml = "QI0007";
}
