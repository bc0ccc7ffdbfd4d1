namespace QifuReports.Import;

/// <summary>The codes of errors in imported documents. Codes are stable: no code ever gets another meaning.</summary>
internal static class ImportCodes
{
    [Meaning("The document is empty.",
        "Nothing stands in the file, or only blanks: save the filing again from where it was published.")]
    public const string Empty = "QI0001";

    [Meaning("The document is larger than is read.",
        "Filings have a few megabytes. Take the primary document or the exhibit with the statements out of what holds them together, " +
            "and import that.")]
    public const string TooLarge = "QI0002";

    [Meaning("The document is of a kind that is not read, such as a PDF or an image.",
        "Take the same filing as it was published in HTML, as a viewer page, as a workbook or as text; the message says what the file is.")]
    public const string UnknownKind = "QI0003";

    [Meaning("The document holds bytes that are no text.",
        "The file is damaged, or of a kind that is not known: open it in an editor. Save it again from where it was published, as UTF-8 " +
            "where it is text.")]
    public const string NotText = "QI0004";

    [Meaning("The document has more tags, or more in one tag, than a filing has.",
        "Where it is a whole report or several documents in one file, import only the exhibit or the part with the statements. Else the " +
            "file was made by something that went wrong, or to do harm: save the filing again from where it was published.")]
    public const string TooManyTags = "QI0005";

    [Meaning("Elements of the document stand too deep in each other.",
        "No filing needs more than a few dozen levels: most often an end tag is missing throughout. Save the filing again from where it " +
            "was published.")]
    public const string TooDeep = "QI0006";

    [Meaning("The document is XML without text for people, such as an XBRL instance or a linkbase.",
        "Import the inline XBRL document of the same filing, whose name ends in .htm: its tables say in which order and under which " +
            "captions the figures stand.")]
    public const string OnlyXml = "QI0007";

    [Meaning("The workbook cannot be read: it is damaged, or made in a way that no program makes one.",
        "Open it in the program that made it and save it again as .xlsx. A workbook that declares entities of XML is refused: it was " +
            "made to do harm.")]
    public const string BrokenWorkbook = "QI0020";

    [Meaning("The workbook holds more than is read.",
        "Unpacked it is larger, or has more cells in a sheet, than a filing needs. Copy the sheets with the statements into a workbook " +
            "of their own.")]
    public const string WorkbookTooLarge = "QI0021";

    [Meaning("The document is protected by a password.",
        "Nothing of it can be read without the password. Open it with that, and save it without one.")]
    public const string Encrypted = "QI0022";

    [Meaning("The JSON is no report of facts in the form xBRL-JSON.",
        "An xBRL-JSON report has documentInfo with a documentType, and facts by their identifiers. A filing in the form that people " +
            "edit needs no import: it goes into filings/ as it is.")]
    public const string NoFacts = "QI0023";

    [Meaning("A fact of an xBRL-JSON report cannot be read.",
        "The message names the fact and what is wrong with it. Export the report again from where it was made.")]
    public const string BrokenFact = "QI0024";

    [Meaning("A report of facts lacks what a filing needs.",
        "Facts alone do not say in which order and under which headings they were printed. The message names what is missing; export " +
            "the facts by this program, or import the document that they came from.")]
    public const string FactsLack = "QI0025";

    [Meaning("The document has more rows, paragraphs or letters than a filing has.",
        "It holds data of another kind beside the statements, or was made to do harm. Copy the part with the statements into a document " +
            "of its own.")]
    public const string TooMuch = "QI0028";

    [Meaning("The files that a report of facts carries cannot be taken.",
        "An export of all facts carries issuer.json, taxonomy.json, waivers.json and the filings, each once and as text. Export it " +
            "again, or take \"source:files\" out of it and import it into the data of the company.")]
    public const string BrokenFiles = "QI0026";
}
