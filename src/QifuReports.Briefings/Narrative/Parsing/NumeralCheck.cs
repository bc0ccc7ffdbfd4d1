namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>A numeral that a template declares as its own.</summary>
internal sealed record DeclaredNumeral(string Numeral, int Offset)
{
    public bool Used { get; set; }
}

/// <summary>
/// A figure in a briefing is never typed: every numeral in the text of a template, in a string that it says or hands to a function,
/// and every number that it says, has to be declared, by a comment before everything else: <c>{{ # literals: 90, 180 (days past due) }}</c>.
/// A numeral is a run of letters, digits and marks within numbers that holds a digit: 90, 3.5, 2,000, Q3. A figure in words is one too, see <see cref="WordedFigures"/>.
/// Free of it: numbers and strings that are compared, the numbers of a list at the beginning of a line (<c>1.</c>, <c>1)</c>),
/// and the names of headings <c>{#..}</c>, footnotes <c>[^..]</c> and link targets <c>](..)</c>, none of which a reader sees.
/// </summary>
internal sealed class NumeralCheck
{
    private readonly TemplateSource source;
    private readonly Dictionary<string, DeclaredNumeral>.AlternateLookup<ReadOnlySpan<char>> declared;

    private NumeralCheck(TemplateSource source, List<DeclaredNumeral> numerals)
    {
        this.source = source;
        var byText = new Dictionary<string, DeclaredNumeral>(StringComparer.Ordinal);
        foreach (var numeral in numerals)
            byText[numeral.Numeral] = numeral;
        declared = byText.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static void Run(TemplateSource source, Block body, List<DeclaredNumeral> declared)
    {
        var check = new NumeralCheck(source, declared);
        check.Visit(body);
        // After other errors a part of the template may not have been read.
        foreach (var numeral in declared)
            if (!numeral.Used && !source.HasDiagnostics)
                source.Report(TemplateCodes.LiteralNotUsed, numeral.Offset, $"{numeral.Numeral} is declared and not typed anywhere in this template.", "Remove it from the literals.");
    }

    /// <summary>Reads the numerals of a declaration; words between them are for the reader.</summary>
    public static void ReadDeclared(string text, int start, int end, List<DeclaredNumeral> declared)
    {
        for (var i = start; FindNumeral(text, i, end, out i, out var length); i += length)
            declared.Add(new(text.Substring(i, length), i));
        for (var i = start; WordedFigures.FindInList(text, i, end, out i, out var length); i += length)
            declared.Add(new(text.Substring(i, length), i));
    }

    private void Visit(Block block)
    {
        foreach (var node in block.Statements)
            switch (node)
            {
                case TextNode text:
                    CheckText(text);
                    break;
                case SayNode say:
                    Visit(say.Value, said: true);
                    break;
                case IfNode branches:
                    foreach (var (condition, body) in branches.Branches)
                    {
                        if (condition is not null)
                            Visit(condition, said: false);
                        Visit(body);
                    }
                    break;
                case ForNode loop:
                    Visit(loop.List, said: false);
                    Visit(loop.Body);
                    break;
            }
    }

    private void Visit(Expression expression, bool said)
    {
        switch (expression)
        {
            case LiteralExpression { Value: TextValue text }:
                for (var i = 0; FindNumeral(text.Text, i, text.Text.Length, out i, out var length); i += length)
                    Demand(text.Text.AsSpan(i, length), expression.Offset);
                for (var i = 0; WordedFigures.Find(text.Text, i, text.Text.Length, out i, out var length); i += length)
                    Demand(text.Text.AsSpan(i, length), expression.Offset);
                break;
            case LiteralExpression { Value: NumberValue number } when said:
                Demand(number.Say(), expression.Offset);
                break;
            case PathExpression { Root: { } root }:
                Visit(root, said: false);
                break;
            case CallExpression call:
                foreach (var argument in call.Arguments)
                    Visit(argument, said: false);
                break;
            case NotExpression not:
                Visit(not.Operand, said: false);
                break;
            case LogicExpression logic:
                foreach (var operand in logic.Operands)
                    Visit(operand, said: false);
                break;
            case CompareExpression compare:
                if (compare.Left is not LiteralExpression)
                    Visit(compare.Left, said: false);
                if (compare.Right is not LiteralExpression)
                    Visit(compare.Right, said: false);
                break;
        }
    }

    private void CheckText(TextNode node)
    {
        var text = node.Text;
        for (var i = 0; FindNumeral(text, i, text.Length, out i, out var length); i += length)
            if (!IsListNumber(node.Offset + i, length) && !IsName(text, i))
                Demand(text.AsSpan(i, length), node.Offset + i);
        for (var i = 0; WordedFigures.Find(text, i, text.Length, out i, out var length); i += length)
            if (!IsName(text, i))
                Demand(text.AsSpan(i, length), node.Offset + i);
    }

    private void Demand(ReadOnlySpan<char> numeral, int offset)
    {
        if (declared.TryGetValue(numeral, out var known))
            known.Used = true;
        else
            source.Report(TemplateCodes.TypedNumeral, offset, $"The numeral {numeral} is typed.", $"Say a figure, or declare it before everything else: {{{{ # literals: {numeral} }}}}.");
    }

    /// <summary>The next numeral from <paramref name="from"/> on. Letters at its ends belong to it, points and commas only within.</summary>
    private static bool FindNumeral(string text, int from, int end, out int start, out int length)
    {
        var digit = from;
        while (digit < end && !char.IsNumber(text[digit]))
            digit++;
        start = digit;
        length = 0;
        if (digit == end)
            return false;
        while (start > from && char.IsLetter(text[start - 1]))
            start--;
        var stop = digit;
        while (stop < end && (char.IsLetter(text[stop]) || char.IsNumber(text[stop]) || (text[stop] is '.' or ',' && stop + 1 < end && char.IsNumber(text[stop + 1]))))
            stop++;
        length = stop - start;
        return true;
    }

    /// <summary>How far behind its bracket a name is looked for, so that a long line costs no more than it is long.</summary>
    private const int NameLength = 64;

    private bool IsListNumber(int offset, int length)
    {
        for (var digit = offset; digit < offset + length; digit++)
            if (!char.IsAsciiDigit(source.Text[digit]))
                return false;
        var after = offset + length;
        if (after + 1 >= source.Text.Length || source.Text[after] is not ('.' or ')') || source.Text[after + 1] != ' ')
            return false;
        var i = offset - 1;
        while (i >= 0 && source.Text[i] == ' ')
            i--;
        return i < 0 || source.Text[i] == '\n';
    }

    /// <summary>Whether a place lies in <c>{#..}</c>, <c>[^..]</c> or <c>](..)</c> of its line.</summary>
    private static bool IsName(string text, int at)
    {
        for (var i = at - 1; i > 0 && i > at - NameLength && text[i] is not ('\n' or ' ' or '}' or ']' or ')'); i--)
            if ((text[i - 1], text[i]) is ('{', '#') or ('[', '^') or (']', '('))
                return true;
        return false;
    }
}
