#include "platform/browser/gl_renderer.h"

#include <GLES3/gl3.h>
#include <emscripten/html5_webgl.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace platform::browser {
namespace {

constexpr auto page_canvas = "#canvas";

EMSCRIPTEN_WEBGL_CONTEXT_HANDLE webgl2_context()
{
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.majorVersion = 2;
    wanted.alpha = false;
    wanted.depth = false;
    wanted.stencil = false;
    wanted.antialias = false;  // ImGui blends its own edges
    wanted.enableExtensionsByDefault = false;
    return emscripten_webgl_create_context(page_canvas, &wanted);
}

}  // namespace

bool GlRenderer::start()
{
    const auto context = webgl2_context();
    if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
    ready_ = ImGui_ImplOpenGL3_Init("#version 300 es");
    return ready_;
}

void GlRenderer::begin_frame()
{
    ImGui_ImplOpenGL3_NewFrame();
}

void GlRenderer::draw(ImDrawData& lists, const float (&ground)[3])
{
    const auto width = static_cast<int>(lists.DisplaySize.x * lists.FramebufferScale.x);
    const auto height = static_cast<int>(lists.DisplaySize.y * lists.FramebufferScale.y);
    glViewport(0, 0, width, height);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(ground[0], ground[1], ground[2], 1);
    glClear(GL_COLOR_BUFFER_BIT);
    shading_.set_screen(width, height);
    ImGui_ImplOpenGL3_RenderDrawData(&lists);
}

void GlRenderer::lose()
{
    if (ready_) ImGui_ImplOpenGL3_Shutdown();  // its GL calls do nothing now, but its textures learn that they are gone
    ready_ = false;
    shading_.lose();
}

void GlRenderer::restore()
{
    if (!ready_) ready_ = ImGui_ImplOpenGL3_Init("#version 300 es");
    shading_.restore();
}

}  // namespace platform::browser
