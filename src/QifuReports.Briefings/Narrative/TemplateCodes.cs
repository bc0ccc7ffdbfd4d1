namespace QifuReports.Briefings.Narrative;

/// <summary>The codes of everything that can be wrong with a template or with what it produces. Stable: a code is never given a second meaning.</summary>
public static class TemplateCodes
{
    // Files.
    public const string FolderNotReadable = "QT0101";
    public const string NotUtf8 = "QT0102";
    public const string ForbiddenCharacter = "QT0103";
    public const string TooLarge = "QT0104";
    public const string UnknownTemplate = "QT0105";

    // Form.
    public const string TagNotClosed = "QT0110";
    public const string StringNotClosed = "QT0111";
    public const string BadEscape = "QT0112";
    public const string BadNumber = "QT0113";
    public const string UnexpectedToken = "QT0114";
    public const string OutsideSubset = "QT0115";
    public const string ReservedWord = "QT0116";
    public const string BlockNotClosed = "QT0117";
    public const string NoSuchBlock = "QT0118";
    public const string ParenthesesNeeded = "QT0119";
    public const string NestedTooDeep = "QT0120";

    // Includes.
    public const string IncludeUnknown = "QT0121";
    public const string IncludeCycle = "QT0122";
    public const string IncludeTooDeep = "QT0123";
    public const string IncludeForm = "QT0124";

    // Numerals that are typed and not read from the data.
    public const string TypedNumeral = "QT0130";
    public const string LiteralNotUsed = "QT0131";
    public const string LiteralsMisplaced = "QT0132";

    // Running.
    public const string UnknownName = "QT0140";
    public const string UnknownMember = "QT0141";
    public const string CannotBeSaid = "QT0142";
    public const string NotTrueOrFalse = "QT0143";
    public const string CannotBeCompared = "QT0144";
    public const string NotAList = "QT0145";
    public const string UnknownFunction = "QT0146";
    public const string WrongArguments = "QT0147";
    public const string FunctionRefused = "QT0148";
    public const string LoopVariable = "QT0149";
    public const string OutputTooLarge = "QT0150";
    public const string TooManySteps = "QT0151";
    public const string NameTaken = "QT0152";
    public const string NotPossible = "QT0153";

    // Markdown that templates produce.
    public const string MarkdownOutsideSubset = "QT0160";
    public const string FootnoteUnknown = "QT0161";
    public const string FootnoteNotUsed = "QT0162";
    public const string FootnoteTwice = "QT0163";
    public const string FigureMarkBroken = "QT0164";
    public const string LinkTarget = "QT0165";
    public const string HeadingForm = "QT0166";
}
