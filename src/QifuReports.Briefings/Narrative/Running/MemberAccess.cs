using QifuReports.Briefings.Narrative.Parsing;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace QifuReports.Briefings.Narrative.Running;

/// <summary>
/// Gives the members that a template names after a dot: members of template values, and of the state of a loop. Nothing else has members,
/// so a template cannot reach objects of the program.
/// </summary>
internal sealed class MemberAccess : IObjectAccessor
{
    public static readonly MemberAccess Instance = new();

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = target switch
        {
            ObjectValue thing => OfObject(span, thing, member),
            ListValue { Items.Count: var count } when member == "size" => new NumberValue(count),
            TemplateValue other => throw new TemplateFault(
                TemplateCodes.UnknownMember, span, $"{ValueKind.Of(other)} has no member '{member}'.",
                other is ListValue ? "A list has only size." : ""),
            IScriptObject loop => OfLoop(context, span, loop, member),
            _ => throw new InvalidOperationException($"A template reached {target.GetType().Name}."),
        };
        return true;
    }

    // If an object refuses to give a member, that is an error of the template.
    private static TemplateValue OfObject(SourceSpan span, ObjectValue thing, string member)
    {
        try
        {
            if (thing.TryGet(member, out var value)) return value;
        }
        catch (TemplateFunctionException refused)
        {
            throw new TemplateFault(TemplateCodes.FunctionRefused, span,
                $"{member}: {refused.Message}") { IsAbsence = refused is AbsentValueException };
        }
        var absent = thing.MemberNames.Contains(member);
        throw new TemplateFault(TemplateCodes.UnknownMember, span, $"There is no member '{member}' here.",
            absent ? thing.WhyAbsent(member) : NearName.Hint(member, thing.MemberNames)) { IsAbsence = absent };
    }

    private static TemplateValue OfLoop(TemplateContext context, SourceSpan span, IScriptObject loop, string member)
    {
        if (!LoopMembers.All.Contains(member) || !loop.TryGetValue(context, span, member, out var value))
            throw new TemplateFault(TemplateCodes.LoopVariable, span, $"A loop has no for.{member}.",
                NearName.Hint(member, LoopMembers.All));
        return value is int number ? new NumberValue(number) : TruthValue.Of((bool)value!);
    }

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 0;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => false;

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
