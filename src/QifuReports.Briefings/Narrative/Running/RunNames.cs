using QifuReports.Briefings.Narrative.Parsing;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace QifuReports.Briefings.Narrative.Running;

/// <summary>
/// The names of one run: captured texts, values of the scope, functions. Scriban asks here for every name but loop variables.
/// </summary>
internal sealed class RunNames(ObjectValue scope, IReadOnlyDictionary<string, TemplateFunction> functions, TemplateFunction include)
    : IScriptObject
{
    private readonly Dictionary<string, TextValue> _captured = new(StringComparer.Ordinal);

    /// <summary>The variables of the loops that are running, the innermost loop last.</summary>
    public List<string> Loops { get; } = [];

    public int Count => 0;

    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (_captured.TryGetValue(member, out var words))
            value = words;
        else
            value = InScope(span, member) ?? (object?)Function(context, member) ?? throw Unknown(span, member);
        return true;
    }

    /// <summary>The function with this name, even if a value has the same name.</summary>
    public TemplateFunction Called(SourceSpan span, string name)
    {
        if (name == Words.Include) return include;
        return functions.TryGetValue(name, out var function)
            ? function
            : throw new TemplateFault(TemplateCodes.UnknownFunction, span, $"There is no function '{name}'.",
                NearName.Hint(name, functions.Keys));
    }

    /// <summary>
    /// Keeps text under a name that the template chose, and replaces an earlier captured text with that name. A new name must not be that
    /// of a value, a function or the variable of a running loop.
    /// </summary>
    public void Capture(SourceSpan span, string name, string words)
    {
        if (!_captured.ContainsKey(name) && (functions.ContainsKey(name) || Loops.Contains(name) || scope.MemberNames.Contains(name)))
            throw new TemplateFault(TemplateCodes.NameTaken, span, $"'{name}' is already the name of something else.",
                "Capture under a name of its own.");
        _captured[name] = new TextValue(words);
    }

    private TemplateValue? InScope(SourceSpan span, string name)
    {
        try
        {
            return scope.TryGet(name, out var value) ? value : null;
        }
        catch (TemplateFunctionException refused)
        {
            throw new TemplateFault(TemplateCodes.FunctionRefused, span,
                $"{name}: {refused.Message}") { IsAbsence = refused is AbsentValueException };
        }
    }

    // A function without arguments must be written alone, not at the start of a chain: f.size would be ambiguous.
    private TemplateFunction? Function(TemplateContext? context, string name) =>
        context?.CurrentNode is { Parent: ScriptMemberExpression chain } node && ReferenceEquals(chain.Target, node) ? null
            : functions.GetValueOrDefault(name);

    private TemplateFault Unknown(SourceSpan span, string name)
    {
        if (name == ScriptVariable.ForObject.Name)
            return new TemplateFault(TemplateCodes.LoopVariable, span, "for. stands outside every for.");
        var absent = scope.MemberNames.Contains(name);
        string[] names = absent ? [] : [.. scope.MemberNames, .. _captured.Keys, .. Loops, .. functions.Keys];
        return new TemplateFault(TemplateCodes.UnknownName, span, $"There is nothing named '{name}'.",
            absent ? scope.WhyAbsent(name) : NearName.Hint(name, names)) { IsAbsence = absent };
    }

    // Scriban may not write names; a capture uses the method Capture instead.
    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IEnumerable<string> GetMembers() => [];

    public bool Contains(string member) => false;

    public IScriptObject Clone(bool deep) => throw new NotSupportedException("The names of a run are its own.");
}
