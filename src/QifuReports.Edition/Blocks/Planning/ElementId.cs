namespace QifuReports.Edition.Blocks.Planning;

/// <summary>The identifiers of elements. Those of one kind have one beginning, so that those of different kinds never meet.</summary>
internal static class ElementId
{
    public static string Note(int number) => "note-" + Number(number);
    public static string NoteMark(int number) => "noteref-" + Number(number);

    /// <summary>The identifier of a heading without one of its own, by its position among all headings, from 1.</summary>
    public static string Heading(int ordinal) => "h-" + Number(ordinal);

    /// <summary>
    /// The identifier of a block. Letters, digits and hyphens stay; any other character becomes its code between full stops, so that two
    /// blocks never have the same identifier.
    /// </summary>
    public static string Block(string id)
    {
        var text = new StringBuilder("b-");
        foreach (var c in id)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '-') text.Append(c);
            else text.Append(CultureInfo.InvariantCulture, $".{(int)c:x}.");
        }
        return text.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
