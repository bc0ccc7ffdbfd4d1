using System.Globalization;

namespace QifuReports.Workbook.Tests.Evaluating;

/// <summary>Reads one formula and computes it while reading.</summary>
internal sealed class FormulaReader(string text, SheetName here, Evaluator cells)
{
    private int _at;

    public object? Read()
    {
        var value = Comparison();
        _at.ShouldBe(text.Length, text);
        return value;
    }

    private object? Comparison()
    {
        var left = Sum();
        foreach (var sign in (string[])["<>", ">=", "<=", ">", "<", "="])
        {
            if (!Skip(sign)) continue;
            var right = Sum();
            var order = left is string || right is string
                ? string.CompareOrdinal(left as string, right as string) : ToNumber(left).CompareTo(ToNumber(right));
            return sign switch
            {
                ">" => order > 0, "<" => order < 0, ">=" => order >= 0, "<=" => order <= 0, "=" => order == 0, _ => order != 0,
            };
        }
        return left;
    }

    private object? Sum()
    {
        var value = Product();
        for (; ; )
        {
            if (Skip("+")) value = ToNumber(value) + ToNumber(Product());
            else if (Skip("-")) value = ToNumber(value) - ToNumber(Product());
            else return value;
        }
    }

    private object? Product()
    {
        var value = Factor();
        for (; ; )
        {
            if (Skip("*")) value = ToNumber(value) * ToNumber(Factor());
            else if (Skip("/")) value = ToNumber(value) / ToNumber(Factor());
            else return value;
        }
    }

    private object? Factor()
    {
        if (Skip("-")) return -ToNumber(Factor());
        if (Skip("("))
        {
            var inner = Comparison();
            Skip(")").ShouldBeTrue(text);
            return inner;
        }
        if (text[_at] == '"') return Words();
        if (char.IsAsciiDigit(text[_at])) return decimal.Parse(While(c => char.IsAsciiDigit(c) || c == '.'), CultureInfo.InvariantCulture);
        if (text[_at] == '\'') return Reference();
        var start = _at;
        var name = While(char.IsAsciiLetter);
        if (Skip("(")) return Call(name);
        _at = start;
        return Reference();
    }

    private object? Call(string name)
    {
        if (name == "IF")
        {
            var condition = (bool)Comparison()!;
            Skip(",").ShouldBeTrue(text);
            // The other branch is read as well, but a division by nothing in it does not matter.
            var (first, second) = (Guarded(condition), ReadComma() ? Guarded(!condition) : null);
            Skip(")").ShouldBeTrue(text);
            return condition ? first : second;
        }
        List<object?> arguments = [];
        do arguments.Add(Comparison()); while (Skip(","));
        Skip(")").ShouldBeTrue(text);
        return name switch
        {
            "SUM" => arguments.Sum(ToNumber),
            "AND" => arguments.TrueForAll(a => (bool)a!),
            "ROUND" => Math.Round(ToNumber(arguments[0]), (int)ToNumber(arguments[1]), MidpointRounding.AwayFromZero),
            _ => throw new NotSupportedException(name + " in " + text),
        };
    }

    private bool ReadComma() => Skip(",");

    private object? Guarded(bool counts)
    {
        var start = _at;
        try
        {
            return Comparison();
        }
        catch (DivideByZeroException) when (!counts)
        {
            _at = start;
            for (var depth = 0; depth > 0 || text[_at] is not (',' or ')'); _at++)
                depth += text[_at] == '(' ? 1 : text[_at] == ')' ? -1 : 0;
            return null;
        }
    }

    private object? Reference()
    {
        var sheet = here;
        if (Skip("'"))
        {
            var name = new System.Text.StringBuilder();
            for (; text[_at] != '\'' || (_at + 1 < text.Length && text[_at + 1] == '\''); _at++)
            {
                if (text[_at] == '\'') _at++;
                name.Append(text[_at]);
            }
            Skip("'!").ShouldBeTrue(text);
            sheet = SheetName.Of(name.ToString());
        }
        var first = Place(sheet);
        if (!Skip(":")) return cells.Of(first);
        var last = Place(sheet);
        var sum = 0m;
        for (var row = first.Row; row <= last.Row; row++)
            for (var column = first.Column; column <= last.Column; column++) sum += cells.Number(new CellPlace(sheet, column, row));
        return sum;
    }

    private CellPlace Place(SheetName sheet)
    {
        var column = 0;
        foreach (var letter in While(char.IsAsciiLetterUpper)) column = column * 26 + letter - 'A' + 1;
        return new CellPlace(sheet, column, int.Parse(While(char.IsAsciiDigit), CultureInfo.InvariantCulture));
    }

    private string Words()
    {
        var end = text.IndexOf('"', ++_at);
        var words = text[_at..end];
        _at = end + 1;
        return words;
    }

    private string While(Func<char, bool> isPart)
    {
        var start = _at;
        while (_at < text.Length && isPart(text[_at])) _at++;
        return text[start.._at];
    }

    private bool Skip(string sign)
    {
        if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) != 0) return false;
        _at += sign.Length;
        return true;
    }

    private static decimal ToNumber(object? value) => value is null ? 0 : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}
