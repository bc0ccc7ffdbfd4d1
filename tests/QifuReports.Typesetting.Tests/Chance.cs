namespace QifuReports.Typesetting.Tests;

/// <summary>Words and numbers as if by chance, the same in every run.</summary>
internal sealed class Chance(uint seed)
{
    private static readonly string[] Scripts =
    [
        "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "àáâãäåæçèéêëìíîïñòóôöøùúûüýÿßœ", "ăąćčďđēęěğģıķļłńňőŕřśşšţťūůűžź",
        "αβγδεζηθικλμνξοπρσςτυφχψω", "абвгдежзийклмнопрстуфхцчшщъыьэюяЖЯ", "ḁḅḇẅẽỳự",
    ];

    private uint _state = seed;

    /// <summary>From 0 to below the limit.</summary>
    public int Below(int limit)
    {
        _state = unchecked(_state * 1664525 + 1013904223);
        return (int)((ulong)_state * (uint)limit >> 32);
    }

    /// <summary>A word of letters of one script or of several, now and then with what joins words, or with soft hyphens.</summary>
    public string Word(int length)
    {
        var kind = Below(6);
        var word = new char[length];
        var script = Below(Scripts.Length);
        for (var i = 0; i < length; i++)
        {
            if (kind == 0 && Below(5) == 0) script = Below(Scripts.Length);
            word[i] = Scripts[script][Below(Scripts[script].Length)];
            if (i > 1 && i + 2 < length && char.IsLetter(word[i - 1]) && kind is 1 or 2 && Below(9) == 0)
                word[i] = kind == 1 ? "-/_.@"[Below(5)] : '\u00AD';
        }
        return new string(word);
    }
}
