namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>A part of a template. The offset is for diagnostics.</summary>
internal abstract class Node(int offset)
{
    public int Offset { get; } = offset;
}

/// <summary>Statements in order.</summary>
internal sealed class Block
{
    public List<Node> Statements { get; } = [];
}

/// <summary>A tag begins; what it produces is indented like it.</summary>
internal sealed class TagOpenNode(int offset, string indent) : Node(offset)
{
    public string Indent { get; } = indent;
}

/// <summary>A tag ends.</summary>
internal sealed class TagCloseNode(int offset) : Node(offset);

internal sealed class TextNode(int offset, string text) : Node(offset)
{
    public string Text { get; } = text;
}

/// <summary>A value is said.</summary>
internal sealed class SayNode(Expression value) : Node(value.Offset)
{
    public Expression Value { get; } = value;
}

internal sealed class IfNode(int offset) : Node(offset)
{
    /// <summary>if, else if, ..., else.</summary>
    public List<Branch> Branches { get; } = [];
}

/// <summary>What is said under a condition; null for else.</summary>
internal sealed record Branch(Expression? Condition, Block Body);

/// <summary>A name and where it stands.</summary>
internal sealed record PlacedName(string Name, int Offset);

internal sealed class ForNode(int offset, string variable, Expression list, Block body) : Node(offset)
{
    public string Variable { get; } = variable;
    public Expression List { get; } = list;
    public Block Body { get; } = body;
}

internal sealed class IncludeNode(int offset, string name) : Node(offset)
{
    public string Name { get; } = name;
}

/// <summary>Something with a value. The depth is that of the tree below, so that no expression can exhaust the stack.</summary>
internal abstract class Expression(int offset, int depth) : Node(offset)
{
    public int Depth { get; } = depth;
}

internal sealed class LiteralExpression(int offset, TemplateValue value) : Expression(offset, 1)
{
    public TemplateValue Value { get; } = value;
}

/// <summary>A name with members after it; a function without arguments where no value has the name.</summary>
internal sealed class PathExpression(int offset, Expression? root, List<PlacedName> names) : Expression(offset, (root?.Depth ?? 0) + 1)
{
    /// <summary>What the first name is a member of; null where it stands alone.</summary>
    public Expression? Root { get; } = root;

    public List<PlacedName> Names { get; } = names;

    /// <summary>As it is written; what functions are sought by.</summary>
    public string Dotted { get; } = names.Count == 1 ? names[0].Name : string.Join('.', names.Select(n => n.Name));
}

internal sealed class CallExpression(int offset, string function, List<Expression> arguments) : Expression(offset, DeepestOf(arguments) + 1)
{
    public string Function { get; } = function;
    public List<Expression> Arguments { get; } = arguments;

    private static int DeepestOf(List<Expression> expressions)
    {
        var depth = 0;
        foreach (var expression in expressions)
            depth = Math.Max(depth, expression.Depth);
        return depth;
    }
}

internal sealed class NotExpression(int offset, Expression operand) : Expression(offset, operand.Depth + 1)
{
    public Expression Operand { get; } = operand;
}

/// <summary>A chain of <c>&amp;&amp;</c> or of <c>||</c>.</summary>
internal sealed class LogicExpression(int offset, bool all, List<Expression> operands, int depth) : Expression(offset, depth)
{
    /// <summary>True for <c>&amp;&amp;</c>.</summary>
    public bool All { get; } = all;
    public List<Expression> Operands { get; } = operands;
}

internal sealed class CompareExpression(int offset, TokenKind sign, Expression left, Expression right) : Expression(offset, Math.Max(left.Depth, right.Depth) + 1)
{
    public TokenKind Sign { get; } = sign;
    public Expression Left { get; } = left;
    public Expression Right { get; } = right;
}

/// <summary>A template that has been parsed.</summary>
internal sealed record ParsedTemplate(TemplateSource Source, Block Body, IReadOnlyList<IncludeNode> Includes);
