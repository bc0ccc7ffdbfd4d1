using System.Text;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Narrative.Parsing;
using QifuReports.Briefings.Narrative.Values;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Narrative.Reference;

/// <summary>Writes the parts of the reference of the template language.</summary>
internal static class TemplateReference
{
    private static readonly (string Template, string Meaning)[] Constructs =
    [
        ("{{ net_result.name }}", "says a value: words, a number of the template's own, true or false"),
        ("{{ amount net_result }}", "calls a function; figures are said only by functions"),
        ("{{ net_result | amount | capital }}", "the same as a pipe: the value is the first argument of what follows"),
        ("{{ capital(amount(net_result)) }}", "the same with parentheses, arguments divided by commas"),
        ("{{ if net_result.is_negative }}a loss{{ else if net_result.is_nil }}nil{{ else }}a profit{{ end }}",
            "chooses; a condition is true or false, and nothing else counts as either"),
        ("{{ net_result.is_negative ? \"a loss\" : \"a profit\" }}", "chooses within an expression"),
        ("{{ for line in (figures \"net-result\" \"revenue\") }}{{ line.name }}{{ if !for.last }}, {{ end }}{{ else }}none{{ end }}",
            "goes through a list; else is for the empty one"),
        ("{{ for part in revenue.parts }}{{ if for.first }}{{ continue }}{{ end }}{{ part.name }}{{ break }}{{ end }}",
            "break leaves a for, continue goes on to the next item"),
        ("{{ case filing.audit_status }}{{ when \"unaudited\" }}not audited{{ when \"audited\", \"reviewed\" }}looked at{{ else " +
            "}}other{{ end }}", "compares one value with several"),
        ("{{ capture opening }}{{ amount net_result }} of net income{{ end }}{{ opening | capital }}",
            "keeps words under a name of its own, with the marks of their figures"),
        ("{{ net_result.gaap ?? \"no GAAP counterpart\" }}", "what to say where a value is not there; a misspelt name stays an error"),
        ("{{ period.short == \"Q3 2023\" || !(net_result.on_year.is_rise && checks.passed) }}",
            "== != < <= > >= && || and !; texts compare with texts, numbers with numbers"),
        ("{{ # a comment }}{{ ## over several lines ## }}", "says nothing"),
        ("{{ # literals: 90 (days past due) }}more than 90 days", "declares, before all else, the numerals that the text types itself"),
        ("{{ \"a string\" }}{{ '; another' }}", "with \\\\ \\' \\\" \\n \\t \\x41 \\u0041"),
        ("{{ capital 'one'; capital 'two' }}", "several statements in a tag, also one a line"),
        ("a {{- \"b\" -}} c", "- takes the white space around a tag, ~ that of its line"),
        ("{{ include 'part' }}", "runs another template of the folder (here one that says who), which sees the same names"),
    ];

    public static void Language(StringBuilder made)
    {
        made.Append("\n## The language\n\nThe examples are run with the data of 2023Q3.\n\n| example | says | meaning |\n|---|---|---|\n");
        foreach (var (template, meaning) in Constructs)
            made.Append("| ").Append(Code(template)).Append(" | ").Append(Said(Samples.Quarter, template)).Append(" | ")
                .Append(Escape(meaning)).Append(" |\n");
        made.Append("\nBehind `for.` stand");
        foreach (var member in LoopMembers.All)
            made.Append(" `").Append(member).Append("` (")
                .Append(Said(Samples.Quarter, $"{{{{ for line in (figures \"net-result\") }}}}{{{{ for.{member} }}}}{{{{ end }}}}"))
                .Append(')');
        made.Append(", here in a loop of one.\n\nNot open, each an error that says what to do instead: ").Append(string.Join(", ", Closed))
            .Append(".\n");
        foreach (var construct in Closed)
            Samples.Quarter.Run($"{{{{ {construct.Trim('`').Replace("\\|", "|", StringComparison.Ordinal)} }}}}").Text.ShouldBeNull(
                construct);
    }

    private static readonly string[] Closed =
    [
        "`net_result + 1`", "`-net_income`", "`x = 1`", "`x++`", "`1..3`", "`net_result?.name`", "`net_result ?! 1`", "`null`", "`this`",
        "`notes[0]`", "`[1, 2]`", "`{a: 1}`", "`$x`", "`$\"{x}\"`", "`@amount`",
        "`f a: 1`", "`while true`", "`func f`", "`ret 1`", "`with net_result`", "`wrap f`", "`import notes`", "`readonly x`",
        "`tablerow x in notes`", "`date.now`", "`string.upcase 'a'`", "`regex.match 'a' 'a'`", "`object.typeof 1`",
    ];

    public static void Functions(StringBuilder made)
    {
        made.Append("\n## Functions\n\n| function | arguments | example | says | meaning |\n|---|---|---|---|---|\n");
        Functions(made, Samples.Quarter, FunctionWords.Sections);
        made.Append(
            "\nIn the templates of the mails `needs` and those that place blocks are not there, and `key_figures` gives rows " +
                "instead:\n\n| function | arguments | example | says | meaning |\n|---|---|---|---|---|\n");
        Functions(made, Samples.Mail, FunctionWords.Mails);
    }

    private static void Functions(StringBuilder made, Sample sample, IReadOnlyDictionary<string, (string Example, string Meaning)> words)
    {
        // A function without its words here, or words without a function, is what this test is for.
        var known = ReferenceEquals(sample, Samples.Mail) ? sample.Functions.Keys.Except(FunctionWords.Sections.Keys).Append("key_figures")
            : sample.Functions.Keys;
        known.Order(StringComparer.Ordinal).ShouldBe(words.Keys.Order(StringComparer.Ordinal));
        foreach (var name in known.Order(StringComparer.Ordinal))
        {
            var (function, (example, meaning)) = (sample.Functions[name], words[name]);
            var arguments = function.MinimumArguments == function.MaximumArguments ? $"{function.MinimumArguments}"
                : $"{function.MinimumArguments} to {function.MaximumArguments}";
            made.Append("| `").Append(name).Append("` | ").Append(arguments).Append(" | ").Append(Code(example)).Append(" | ")
                .Append(Said(sample, example)).Append(" | ").Append(Escape(meaning)).Append(" |\n");
        }
    }

    public static void Names(StringBuilder made)
    {
        var names = new NameTables(made);
        made.Append(
            "\n## Names\n\nEvery role is a name, with underscores (`net-result` is `net_result`), and gives the figure of the concept " +
                "that has it; so is the id of every concept of the taxonomy that is not the name of a role. In strings `id:orders` " +
                "means the concept of that id whatever roles there are, and is not held against the taxonomy. What is an object has a " +
                "table of its own.\n");
        names.Begin(Samples.Quarter, "net_result");
        names.Add("Names of every briefing", Samples.Quarter, Samples.Quarter.Own);
        names.Add("Names of provision briefings besides", Samples.Provisions, Samples.Provisions.Own.Except(Samples.Quarter.Own));
        names.Add("Names of reconciliation briefings besides", Samples.Reconciliation,
            Samples.Reconciliation.Own.Except(Samples.Quarter.Own));
        names.Add("Names of mails besides", Samples.Mail, Samples.Mail.Own);
        names.AddObjects();
        foreach (var (chart, sample) in Samples.Messages) names.AddOf($"Of `shown` in the message {chart}", sample, "shown");
        names.AddObjects();
        made.Append("\nIn the messages `chart-bridge` and `chart-panel` of reconciliation briefings `shown` is a reconciled line.\n");
    }

    public static void Roles(StringBuilder made)
    {
        made.Append(
            "\n## Roles\n\nA concept of `data/taxonomy.json` says which it has: `\"role\": \"net-result\"`. One that says none has the " +
            "role of its id, or of the id in the last column, by which templates once knew it, "
            + "if it is of that kind and no other concept claims the role. `qifu-reports roles` shows what of the data has which, and " +
                "which briefings use it.\n\n| role | for | of | meaning | or by the id |\n|---|---|---|---|---|\n");
        foreach (var role in RoleCatalogue.All)
            made.Append("| `").Append(role.Id).Append("` | ").Append(role.Trade.Length == 0 ? "every trade" : role.Trade).Append(" | ")
                .Append(Kebab(role.PeriodType)).Append(", ")
                .Append(Kebab(role.Unit)).Append(" | ").Append(Escape(role.Meaning)).Append(" | ")
                .Append(role.FormerId == role.Id ? "" : $"`{role.FormerId}`").Append(" |\n");
    }

    // As the taxonomy writes it.
    private static string Kebab(Enum word) =>
        System.Text.RegularExpressions.Regex.Replace(word.ToString(), "(?<=.)[A-Z]", m => "-" + m.Value).ToLowerInvariant();

    public static string Said(Sample sample, string template)
    {
        var (text, error) = sample.Run(template);
        text.ShouldNotBeNull($"{template}\n{error}");
        return Escape(Words(text));
    }

    public static string Code(string template) => $"`{Escape(template)}`";

    // Without the references of figures; a block that is placed is named as such.
    private static string Words(string text)
    {
        var words = new StringBuilder();
        var inReference = false;
        foreach (var c in text.Trim())
            if (c == FigureMark.Start) inReference = true;
            else if (c == FigureMark.Middle) inReference = false;
            else if (c == '\uE010') return "(a block)";
            else if (c != FigureMark.End && !inReference) words.Append(c is '\n' or '\u00A0' ? ' ' : c);
        return words.Length > 70 ? $"{words.ToString(0, 70)}..." : words.ToString();
    }

    private static string Escape(string words) => words.Replace("|", "\\|", StringComparison.Ordinal);
}
