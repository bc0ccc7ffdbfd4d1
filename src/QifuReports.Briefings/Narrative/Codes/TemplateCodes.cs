using QifuReports.Briefings.Narrative.Parsing;

namespace QifuReports.Briefings.Narrative.Codes;

/// <summary>The codes of all errors in a template or in the text it produces. A code never gets a second meaning.</summary>
public static class TemplateCodes
{
    // Files.
    [Meaning("The folder of templates, or a template in it, cannot be read, or there is none.",
        "--templates, or Templates in the settings, names the folder that holds one folder of .sbn files for each kind of briefing. " +
            "Check that it is there and that you may read it.")]
    public const string FolderNotReadable = "QT0101";

    [Meaning("A template is not UTF-8.",
        "Open it in an editor and save it with the encoding UTF-8.")]
    public const string NotUtf8 = "QT0102";

    [Meaning("A template has a control character in it.",
        "Delete it at the named place; it often comes along when text is pasted.")]
    public const string ForbiddenCharacter = "QT0103";

    [Meaning("A template, or the number of templates in one folder, is larger than is read.",
        "Divide the template and include the parts; take out what is no template of this briefing.")]
    public const string TooLarge = "QT0104";

    [Meaning("A template that the briefing needs is not in its folder.",
        "Put it back, or correct its name: the file is called as in the message.")]
    public const string UnknownTemplate = "QT0105";

    [Meaning("Nothing uses a template of the folder; a warning, which stops nothing.",
        "A section goes by the name of its file, the message of a chart is called chart- and the chart's name or kind, and all others " +
            "have to be included. Rename it, include it, or take it away.")]
    public const string Unused = "QT0106";

    [Meaning("A folder of templates is that of no briefing; a warning, which stops nothing.",
        "The folders are those of docs/templates.md, email and shared among them. Rename it, or take it away.")]
    public const string UnusedFolder = "QT0107";

    // Syntax.
    [Meaning("A {{ is not closed before the end of the template.",
        "Close it with }}.")]
    public const string TagNotClosed = "QT0110";

    [Meaning("A text in quotes is not closed.",
        "Close it with the quote that it begins with, on the same line; a line end in it is written \\n.")]
    public const string StringNotClosed = "QT0111";

    [Meaning("A backslash in a text in quotes is followed by something that is no escape.",
        "Write \\\\ for a backslash and \\n for a line end; the message lists the others.")]
    public const string BadEscape = "QT0112";

    [Meaning("A number is written in a form that the template language does not know.",
        "Write digits, with at most four after a point and fifteen together.")]
    public const string BadNumber = "QT0113";

    [Meaning("Something stands where the template language expects something else.",
        "Look at the place and just before it: a comma too many, a dot without a name, a sign the language does not have. The first " +
            "mistake of a file hides the others of this kind.")]
    public const string UnexpectedToken = "QT0114";

    [Meaning("A construct of Scriban is used that templates here may not use.",
        "Templates say figures, they do not compute them. The hint names what to write instead; the whole language is in " +
            "docs/templates.md.")]
    public const string OutsideSubset = "QT0115";

    [Meaning("A word of the language is used as a name.",
        "Take another name; for null, ask with has whether a figure is there.")]
    public const string ReservedWord = "QT0116";

    [Meaning("An if, for, case or capture is not closed.",
        "Write {{ end }} where it ends.")]
    public const string BlockNotClosed = "QT0117";

    [Meaning("An end, else or when belongs to no block.",
        "Remove it, or write the if, for or case that it belongs to before it.")]
    public const string NoSuchBlock = "QT0118";

    [Meaning("Operators, calls and pipes are mixed without parentheses.",
        "Put parentheses around what belongs together; the hint shows how.")]
    public const string ParenthesesNeeded = "QT0119";

    [Meaning("Blocks, parentheses, lists or includes stand too deep inside each other.",
        "Move the inner part to a template of its own and include it, or write fewer levels.")]
    public const string NestedTooDeep = "QT0120";

    // Includes.
    [Meaning("A template includes one that is not there.",
        "Correct the name in the include, or add the file; the folder and the ending .sbn are not written.")]
    public const string IncludeUnknown = "QT0121";

    [Meaning("Templates include each other in a circle.",
        "Remove one of the includes on the way round.")]
    public const string IncludeCycle = "QT0122";

    [Meaning("Includes stand too deep inside each other.",
        "Include fewer levels: put what is in the innermost templates into those above.")]
    public const string IncludeTooDeep = "QT0123";

    [Meaning("An include is not written as one.",
        "Write {{ include 'name' }}, alone and with nothing behind it: the template that is included sees everything that this one sees.")]
    public const string IncludeForm = "QT0124";

    // Numerals that are typed instead of read from the data.
    [Meaning("A number is typed into the prose.",
        "Say the figure by its name instead, so that it comes from the data. A number that is no figure is declared in the first line: " +
            "{{ # literals: 2025 }}.")]
    public const string TypedNumeral = "QT0130";

    [Meaning("A number is declared among the literals and not typed anywhere.",
        "Take it out of the literals in the first line.")]
    public const string LiteralNotUsed = "QT0131";

    [Meaning("The literals are not declared at the top of the template.",
        "Move the comment {{ # literals: ... }} to the first line.")]
    public const string LiteralsMisplaced = "QT0132";

    // Running.
    [Meaning("A template names something that does not exist, or that the filings lack.",
        "Correct the name (the message suggests the nearest; docs/templates.md has all). Where a filing may lack the figure, ask first: " +
            "{{ if has \"net-income\" }}.")]
    public const string UnknownName = "QT0140";

    [Meaning("A template asks for a member that a value does not have.",
        "Correct the word behind the dot; docs/templates.md lists the members of each kind of value.")]
    public const string UnknownMember = "QT0141";

    [Meaning("A value cannot be said as it stands.",
        "Say one of its members, or hand it to a function that makes words of it.")]
    public const string CannotBeSaid = "QT0142";

    [Meaning("A condition is neither true nor false.",
        "Compare the value with something, or ask with a function such as has.")]
    public const string NotTrueOrFalse = "QT0143";

    [Meaning("Two values are compared that cannot be compared.",
        "Compare values of one kind: texts with texts, figures of the same unit with each other.")]
    public const string CannotBeCompared = "QT0144";

    [Meaning("A for goes through something that is no list.",
        "Name a list behind 'in'; docs/templates.md says which names are lists.")]
    public const string NotAList = "QT0145";

    [Meaning("A function is called that does not exist.",
        "Correct its name (the message suggests the nearest; docs/templates.md has all).")]
    public const string UnknownFunction = "QT0146";

    [Meaning("A function is given too many or too few arguments.",
        "Give it as many as the message says; docs/templates.md shows an example of each function.")]
    public const string WrongArguments = "QT0147";

    [Meaning("A function or member refuses what it was given.",
        "The message says why: often a figure of another kind, or one that this period's filings lack. Ask first with has where it may " +
            "be absent.")]
    public const string FunctionRefused = "QT0148";

    [Meaning("for., break or continue is used where there is no loop, or for. has no such member.",
        "Use it inside of a for; the message lists what for. has.")]
    public const string LoopVariable = "QT0149";

    [Meaning("What a template says is longer than a briefing may be.",
        "Look for a loop that says too much, most likely one inside another.")]
    public const string OutputTooLarge = "QT0150";

    [Meaning("The loops and includes of a template take too many turns.",
        "Look for loops inside each other that go through long lists.")]
    public const string TooManySteps = "QT0151";

    [Meaning("A capture takes a name that something else has.",
        "Capture under a name of its own.")]
    public const string NameTaken = "QT0152";

    [Meaning("What a template asks for cannot be done.",
        "The message is the engine's own. Look at the place, and write it as docs/templates.md does.")]
    public const string NotPossible = "QT0153";

    // Markdown that templates produce.
    [Meaning("The text uses Markdown that briefings do not know.",
        "The hint says what to write instead; docs/templates.md lists what is known.")]
    public const string MarkdownOutsideSubset = "QT0160";

    [Meaning("The text refers to a footnote that has no words.",
        "Write them on a line of their own: [^name]: words.")]
    public const string FootnoteUnknown = "QT0161";

    [Meaning("A footnote has words and nothing refers to it.",
        "Put its mark [^name] where it belongs, or take it out.")]
    public const string FootnoteNotUsed = "QT0162";

    [Meaning("A footnote has two texts.",
        "Keep one, or give the other another name.")]
    public const string FootnoteTwice = "QT0163";

    [Meaning("A figure was cut or joined on its way to the page, so that it can no longer be traced.",
        "Hand figures whole to functions, one at a time, and say them as they come back.")]
    public const string FigureMarkBroken = "QT0164";

    [Meaning("A link has no words, or leads where a briefing cannot lead.",
        "Links have words and lead to #name in the briefing, or to an https:, http: or mailto: address.")]
    public const string LinkTarget = "QT0165";

    [Meaning("A heading is not written as briefings write them.",
        "Write # before plain words on a line of their own; a name behind them is {#name}, of letters, digits, hyphens, underscores " +
            "and points.")]
    public const string HeadingForm = "QT0166";

    // Mails.
    [Meaning("The subject of a mail has a line break or another control character in it.",
        "A subject is one line: write subject.sbn on one, and end tags with -}} where a line end comes out of them.")]
    public const string LineBreakInSubject = "QT0401";
}
