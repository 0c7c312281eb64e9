#include "platform/browser/gl_shading.h"

#include <GLES3/gl3.h>
#include <imgui.h>

#include <cstddef>

#include "shaders/sources.h"

namespace platform::browser {
namespace {

constexpr int most_losses = 2;  ///< a third one, and the driver may not bear our shaders

const char* source_of(Shader shader)
{
    switch (shader) {
    case Shader::Sky: return shaders::sky_frag;
    case Shader::Breath: return shaders::breath_frag;
    case Shader::Wave: return shaders::wave_frag;
    }
    return shaders::sky_frag;
}

template <std::size_t Count>
GLuint compiled(GLenum kind, const std::array<const char*, Count>& sources)
{
    const GLuint shader = glCreateShader(kind);
    glShaderSource(shader, static_cast<GLsizei>(Count), sources.data(), nullptr);
    glCompileShader(shader);
    return shader;  // whether it compiled is asked once, of the linked program
}

GLuint linked(GLuint vertex, GLuint fragment)
{
    const GLuint program = glCreateProgram();
    glAttachShader(program, vertex);
    glAttachShader(program, fragment);
    glLinkProgram(program);
    glDeleteShader(vertex);
    glDeleteShader(fragment);
    GLint works = 0;
    glGetProgramiv(program, GL_LINK_STATUS, &works);
    if (works) return program;
    glDeleteProgram(program);
    return 0;
}

/// Where ImGui's vertices, which are bound, have what shade.vert wants.
void point_at_vertices()
{
    constexpr auto stride = static_cast<GLsizei>(sizeof(ImDrawVert));
    const auto within = [](std::size_t offset) { return reinterpret_cast<const void*>(offset); };
    for (const GLuint location : {0u, 1u, 2u}) glEnableVertexAttribArray(location);
    glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, within(offsetof(ImDrawVert, pos)));
    glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, within(offsetof(ImDrawVert, uv)));
    glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, within(offsetof(ImDrawVert, col)));
}

}  // namespace

GlShading::Program GlShading::made(Shader shader)
{
    const GLuint vertex = compiled(GL_VERTEX_SHADER, std::array{static_cast<const char*>(shaders::shade_vert)});
    const GLuint fragment =
        compiled(GL_FRAGMENT_SHADER, std::array{static_cast<const char*>(shaders::prelude_frag), source_of(shader)});
    const GLuint name = linked(vertex, fragment);
    if (name == 0) return {.tried = true};
    return {.tried = true,
            .name = name,
            .screen = glGetUniformLocation(name, "screen"),
            .place = glGetUniformLocation(name, "place"),
            .values = glGetUniformLocation(name, "values")};
}

bool GlShading::can(Shader shader)
{
    if (lost_ || losses_ > most_losses) return false;
    Program& program = programs_.at(static_cast<std::size_t>(shader));
    if (!program.tried) program = made(shader);
    return program.name != 0;
}

void GlShading::use(const Shade& shade)
{
    const Program& program = programs_.at(static_cast<std::size_t>(shade.shader));
    glUseProgram(program.name);
    point_at_vertices();
    glUniform2f(program.screen, screen_[0], screen_[1]);
    glUniform3f(program.place, shade.left, shade.top, shade.scale);
    glUniform4fv(program.values, static_cast<GLsizei>(shade.values.size()), shade.values.front().data());
}

void GlShading::lose()
{
    lost_ = true;
    ++losses_;
    for (Program& program : programs_)
        if (program.name != 0) program = {};  // what did not compile once is not tried again
}

}  // namespace platform::browser
