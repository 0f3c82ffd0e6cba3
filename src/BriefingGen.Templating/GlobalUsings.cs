global using Value = BriefingGen.Templating.TemplateValue;
global using ValueKind = BriefingGen.Templating.TemplateValueKind;
